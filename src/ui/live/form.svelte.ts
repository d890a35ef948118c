import * as v from 'valibot';
import type { Result } from '#base/result';
import type { WindowStorage } from '#sdk/index';
import type { ReadableFailure } from '../kit/failure-text';
import { Action } from './action.svelte';
import { FormErrors, type Problems } from './form-errors.svelte';
import { Kept } from './kept.svelte';
import { decide, weave, type Clash, type Woven } from './merge';
import { same } from './same';
import { joinWords, isUnseen } from './text-problems';

/** What a field is asked for by, while nothing stands in it. */
interface Needed<Values> {
  /** Within a sentence: “a nickname”. */
  readonly what: string;
  /** The sentence at the field, where no check has one. */
  readonly say?: string;
  /** Where that is another question than whether anything can be seen in it. */
  readonly lacks?: (values: Values) => boolean;
}

/** What a form knows of one field. */
export interface FieldSpec<Value, Values = never> {
  /** What it is called within a sentence: “nickname”. */
  readonly label: string;
  /** A value, of a list a member, in words; without it, the value between quotes. */
  readonly show?: ((value: Value extends readonly (infer Member)[] ? Member : Value) => string) | undefined;
  /** Makes the field a list whose members come and go one by one: what a member is known by. */
  readonly keyOf?: ((member: Value extends readonly (infer Member)[] ? Member : never) => string) | undefined;
  readonly needed?: Needed<Values> | undefined;
  /** The field it is changed together with: password and keys are part of the way to sign in. */
  readonly lead?: string | undefined;
}

export interface FormSpec<Values extends object, Outcome> {
  readonly storage: WindowStorage;
  /** Under which the tab keeps what is typed. */
  readonly key: string;
  readonly schema: v.GenericSchema<unknown, Values>;
  readonly fields: { readonly [Field in keyof Values]-?: FieldSpec<Values[Field], Values> };
  /** What a new one begins with; missing for one that was stored when the form was opened. */
  readonly blank?: (() => Values) | undefined;
  /** What is stored now; null while nothing is, or nothing any more. */
  readonly stored: () => Values | null;
  readonly check?: ((values: Values) => Problems<Extract<keyof Values, string>>) | undefined;
  /** The values as they are sent: without what nobody can see. */
  readonly tidy?: ((values: Values) => Values) | undefined;
  /** The sentence that asks for what is needed: “Enter a name first.” */
  readonly asking?: ((what: string) => string) | undefined;
  /** Why whoever fills it in may not send that. */
  readonly refused?: ((values: Values, asNew: boolean) => string | undefined) | undefined;
  /** @param asNew nothing is stored that it could replace */
  readonly send: (values: Values, asNew: boolean) => Promise<Result<Outcome, ReadableFailure>>;
}

/** What stands at a field that was changed elsewhere too. */
export interface ClashAt {
  /** What it was changed to, in words. */
  readonly theirs: string;
  readonly keep: () => void;
  readonly take: () => void;
}

interface Edit<Values> {
  /** What was stored when it began. */
  readonly from: Values;
  readonly to: Values;
}

/** A form over something stored that may change meanwhile: it keeps what was typed, and follows in all else. [FM1–FM9] */
export class Form<Values extends object, Outcome = unknown> {
  readonly #spec: FormSpec<Values, Outcome>;
  readonly #edit: Kept<Edit<Values>>;
  /** Shown in place of what is stored until that has changed. */
  #saved = $state.raw<{ readonly values: Values; readonly inPlaceOf: Values | null } | null>(null);
  /** What stood here last: a page that is being left, or whose thing is gone, still asks. */
  #shown: Values | null = null;
  readonly #onleave = new Map<string, () => void>();
  readonly save: Action<[], Outcome>;
  readonly errors: FormErrors<Extract<keyof Values, string>>;

  constructor(spec: FormSpec<Values, Outcome>) {
    this.#spec = spec;
    this.#edit = new Kept(spec.storage, spec.key, v.object({ from: spec.schema, to: spec.schema }));
    this.save = new Action(() => this.#send());
    const fields = Object.keys(spec.fields) as Extract<keyof Values, string>[];
    this.errors = new FormErrors(fields, () => this.#problems, this.save);
  }

  get values(): Values {
    return this.#woven.values;
  }

  /** Nothing is stored yet, and nothing was. */
  get isNew(): boolean {
    return this.#spec.blank !== undefined;
  }

  /** It was deleted since the form was opened. */
  get isGone(): boolean {
    return !this.isNew && this.#stored === null;
  }

  /** Whether there is anything to show: something stored, something new, or something typed over what is gone. */
  get isThere(): boolean {
    return !this.isGone || this.#edit.value !== null;
  }

  get isChanged(): boolean {
    return this.changed.length > 0;
  }

  /** The labels of the fields that are not saved. */
  get changed(): readonly string[] {
    const { values, from } = this.#woven;
    const now = { ...(this.#stored ?? from) };
    const differs = (field: keyof Values) => !same(values[field], now[field]);
    const leads = this.#fields.filter(differs).map((field) => this.#leadOf(field));
    return [...new Set(leads)].map((field) => this.#spec.fields[field].label);
  }

  /** Which choice between two versions is still to be made, in a sentence. */
  get whyClash(): string | undefined {
    const [clash] = this.#woven.clashes;
    return clash && `First choose between the two versions of the ${this.#labelOf(clash)}.`;
  }

  /** Why Save does nothing. */
  get whyNot(): string | undefined {
    const refused = this.#spec.refused?.(this.values, this.#stored === null || this.isNew);
    if (refused ?? this.whyClash) return refused ?? this.whyClash;
    const missing = this.#missing.map(({ what }) => what);
    if (missing.length > 0) return (this.#spec.asking ?? stillNeeded)(joinWords(missing));
    const [why] = Object.values<string | undefined>(this.#problems);
    return why ?? (this.isNew || this.isGone || this.isChanged ? undefined : 'Nothing has been changed.');
  }

  /** The first thing that keeps these fields from being sent; undefined where nothing does. */
  whyNotIn(holds: (field: keyof Values) => boolean): string | undefined {
    const missing = this.#missing.filter(({ field }) => holds(field));
    const asking = stillNeeded(joinWords(missing.map(({ what }) => what)));
    const reasons = new Map<PropertyKey, string | undefined>([
      ...missing.map(({ field }) => [field, asking] as const),
      ...Object.entries<string | undefined>(this.#problems),
    ]);
    const first = this.#fields.find((field) => holds(field) && reasons.get(field));
    return first && reasons.get(first);
  }

  /** @param since what the change began with, where that is not what stands here now; made of what is stored now */
  change(part: Partial<Values>, since?: (from: Values) => Partial<Values>): void {
    const { values, from } = this.#woven;
    this.#put({ ...from, ...since?.(from) }, { ...values, ...part });
    this.errors.changed();
  }

  /** Forgets what was typed; the answer brings it back. */
  discard(): () => void {
    const edit = this.#edit.value;
    this.#edit.value = null;
    this.errors.changed();
    return () => (this.#edit.value = edit);
  }

  /** What a field's component is told. */
  field(field: Extract<keyof Values, string>) {
    return {
      error: this.errors.at(field),
      clash: this.clashesAt(field)[0],
      onleave: this.#leaving(field),
    };
  }

  /** The same function for the same field, so that nothing listens anew with each letter. */
  #leaving(field: Extract<keyof Values, string>): () => void {
    const known = this.#onleave.get(field) ?? (() => this.errors.leave(field));
    this.#onleave.set(field, known);
    return known;
  }

  /** Where this field was changed elsewhere too, to something else; several where it is a list. */
  clashesAt(field: keyof Values): readonly ClashAt[] {
    return this.#woven.clashes
      .filter((clash) => clash.field === field)
      .map((clash) => ({
        theirs: this.#inWords(clash),
        keep: () => this.#decide(clash, 'mine'),
        take: () => this.#decide(clash, 'theirs'),
      }));
  }

  get #fields(): readonly (keyof Values)[] {
    return Object.keys(this.#spec.fields) as (keyof Values)[];
  }

  /** What is needed and not there. */
  get #missing() {
    const { values } = this;
    return this.#fields.flatMap((field) => {
      const { needed } = this.#spec.fields[field];
      const lacks = needed?.lacks ?? (() => isNothing(values[field]));
      return needed && lacks(values) ? [{ field, ...needed }] : [];
    });
  }

  /** What is wrong, by field. */
  get #problems(): Problems<Extract<keyof Values, string>> {
    const asked = this.#missing.flatMap(({ field, say }) => (say === undefined ? [] : [[field, say]]));
    return { ...this.#spec.check?.(this.values), ...Object.fromEntries(asked) };
  }

  get #stored(): Values | null {
    const now = this.#spec.blank ? this.#spec.blank() : this.#spec.stored();
    return this.#saved && same(this.#saved.inPlaceOf, now) ? this.#saved.values : now;
  }

  get #woven(): Woven<Values> {
    const edit = this.#edit.value;
    const stored = this.#stored;
    if (stored) this.#shown = stored;
    if (edit && stored && !this.isNew) return weave(this.#spec.fields, edit.from, edit.to, stored);
    const values = edit?.to ?? stored ?? this.#shown;
    if (!values) throw new Error(`The form ${this.#spec.key} has nothing to show.`);
    this.#shown = values;
    return { values, from: stored ?? edit?.from ?? values, clashes: [] };
  }

  #put(from: Values, to: Values): void {
    this.#edit.value = same(from, to) ? null : { from, to };
  }

  #decide(clash: Clash, choice: 'mine' | 'theirs'): void {
    const stored = this.#stored;
    if (!stored) return;
    const { from, values } = decide(this.#spec.fields, this.#woven, stored, clash, choice);
    this.#put(from, values);
    this.errors.changed();
  }

  async #send(): Promise<Result<Outcome, ReadableFailure>> {
    const sent = this.#edit.value;
    const values = this.#spec.tidy?.(this.values) ?? this.values;
    const inPlaceOf = this.#spec.stored();
    const result = await this.#spec.send(values, inPlaceOf === null);
    if (!result.ok) return result;
    if (!this.isNew) this.#saved = { values, inPlaceOf };
    // What was typed while the answer was awaited is not saved.
    const now = this.#edit.value;
    if (now === sent) this.#edit.value = null;
    else if (now) this.#put(values, now.to);
    return result;
  }

  #leadOf(field: keyof Values): keyof Values {
    return this.#fields.find((one) => one === this.#spec.fields[field].lead) ?? field;
  }

  #labelOf({ field }: Clash): string {
    const spec = this.#specOf(field);
    return spec?.label ?? field;
  }

  #inWords({ field, mine, theirs }: Clash): string {
    const show = this.#specOf(field)?.show ?? ((value) => (value === '' ? 'nothing' : `“${String(value)}”`));
    return theirs === undefined ? `${show(mine)} was taken away` : show(theirs);
  }

  #specOf(field: string): FieldSpec<unknown> | undefined {
    return Object.entries<FieldSpec<never>>(this.#spec.fields).find(([name]) => name === field)?.[1] as
      FieldSpec<unknown> | undefined;
  }
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return isUnseen(value);
  return value === null || (Array.isArray(value) && value.length === 0);
}

function stillNeeded(what: string): string {
  return `Still needed: ${what}.`;
}
