/** What stands in a form's fields, by their names. */
type Values = Readonly<Record<string, unknown>>;

/** A form that stands on the page, for those who do something for whoever fills it in. */
export interface OpenForm {
  readonly values: Values;
  change(part: Values): void;
  /** Does what Save does, and shows what is shown then; false where it did not work. */
  save(): Promise<boolean>;
}

/** As much as has to be known of a form; `live/form` is one. */
interface Fields {
  /** Of something that is not stored yet. */
  readonly isNew: boolean;
  /** What is not saved. */
  readonly changed: readonly string[];
  readonly values: object;
  // Its own fields only, which whoever calls it reads from its values first.
  change(part: never): void;
}

interface Told {
  readonly noun: string;
  readonly fields: Fields;
  readonly form: OpenForm;
}

const open = new Set<Told>();

/** Tells of a form for as long as it stands on the page; for an effect. */
export function tellForm(noun: string, fields: Fields, save: () => Promise<boolean>): () => void {
  const form: OpenForm = {
    get values() {
      return { ...fields.values };
    },
    change: (part) => fields.change(part as never),
    save,
  };
  const told = { noun, fields, form };
  open.add(told);
  return () => open.delete(told);
}

/** The form of a new thing of this kind in which somebody has begun; null where there is none. */
export function begunForm(noun: string): OpenForm | null {
  for (const { noun: told, fields, form } of open) {
    if (told === noun && fields.isNew && fields.changed.length > 0) return form;
  }
  return null;
}
