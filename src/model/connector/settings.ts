import { conversationKinds, type ConversationKind } from '../campaign';
import { kindRules } from '../conversation-kind';
import { customFields, type FieldName, type Settings } from './custom-fields';

/** One row of the custom configuration, as its author has typed it. */
export interface TypedField {
  readonly key: string;
  readonly value: string;
}

/** What is not as its author may think. */
export type SettingWarning =
  | { readonly kind: 'unknown-field'; readonly values: { readonly key: string } }
  | { readonly kind: 'no-value'; readonly values: { readonly key: FieldName; readonly value: string } }
  | {
      readonly kind: 'bounded';
      readonly values: { readonly key: FieldName; readonly value: string; readonly holds: string };
    }
  | { readonly kind: 'typed-twice'; readonly values: { readonly key: FieldName } }
  | {
      readonly kind: 'no-effect';
      readonly values: { readonly key: FieldName; readonly conversationKind: ConversationKind };
    };

interface Configured {
  readonly settings: readonly TypedField[];
  readonly conversationKind: ConversationKind;
}

const isField = (key: string): key is FieldName => Object.hasOwn(customFields, key);
const defaults = Object.fromEntries(
  Object.entries(customFields).map(([name, field]) => [name, field.default]),
);

/** What holds where nothing is typed. */
const untyped = Object.fromEntries(
  conversationKinds.map((kind) => [kind, { ...defaults, ...kindRules[kind].fixed }]),
) as Readonly<Record<ConversationKind, Settings>>;

/** What holds in conversations of this kind: what was typed where that has an effect and is a value, else what the kind has fixed, else the default. */
export function settingsOf({ settings }: Pick<Configured, 'settings'>, kind: ConversationKind): Settings {
  const typed = settings.flatMap(({ key }) => {
    const value = isField(key) ? typedValue(settings, key, kind) : null;
    return value === null ? [] : [[key, value] as const];
  });
  // Each value is of the field whose name it stands under.
  return { ...untyped[kind], ...Object.fromEntries(typed) } as Settings;
}

/** What to tell the author of these settings, in the order of their rows. */
export function checkSettings({ settings, conversationKind }: Configured): SettingWarning[] {
  return settings.flatMap(({ key, value }, row): SettingWarning[] => {
    if (!isField(key)) return [{ kind: 'unknown-field', values: { key } }];
    const field = customFields[key];
    if (settings.findLastIndex((one) => one.key === key) !== row)
      return [{ kind: 'typed-twice', values: { key } }];
    if (!hasEffect(key, conversationKind)) return [{ kind: 'no-effect', values: { key, conversationKind } }];
    const read = field.read(value);
    if (read === null) return [{ kind: 'no-value', values: { key, value } }];
    return read.isBounded ? [{ kind: 'bounded', values: { key, value, holds: String(read.value) } }] : [];
  });
}

/** Whether the field has an effect in conversations of this kind. [S216] */
export function hasEffect(name: FieldName, kind: ConversationKind): boolean {
  return customFields[name].in.includes(kind);
}

/** Whether what holds was typed, and is not the default. */
export function isTyped({ settings }: Pick<Configured, 'settings'>, name: FieldName, kind: ConversationKind) {
  return typedValue(settings, name, kind) !== null;
}

/** Typed twice, the last one counts. */
function typedValue(settings: readonly TypedField[], name: FieldName, kind: ConversationKind) {
  const typed = hasEffect(name, kind) ? settings.findLast(({ key }) => key === name) : undefined;
  return typed ? (customFields[name].read(typed.value)?.value ?? null) : null;
}
