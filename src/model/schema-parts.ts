import * as v from 'valibot';
import { tidyName } from './comparable-text';
import { asId, type Id } from './ids';
import { times } from './limits';

/** The small shapes that commands and stored nouns are made of. */

const longestId = 200;
/** Names every object or function has by birth are no ids: things are looked up by id in plain records. */
export const isNoMember = (text: string) => !(text in Object.prototype) && text !== 'prototype';

/** An id somebody names: whether there is such a thing is for others to say. */
export const id = <I extends Id<string>>() =>
  v.pipe(v.string(), v.maxLength(longestId), v.check(isNoMember, 'an id'), v.transform(asId<I>));

/** How the engine makes ids, so that addresses can hold them. */
export const idText = v.pipe(
  v.string(),
  v.maxLength(longestId),
  v.regex(/^[\x21-\x7e][\x20-\x7e]*$/, 'an id'),
  v.check(isNoMember, 'an id'),
);
/** The id of what is being described. */
export const ownId = <I extends Id<string>>() => v.pipe(idText, v.transform(asId<I>));

export const shortText = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
export const name = (limit: number) =>
  v.pipe(
    v.string(),
    v.maxLength(limit),
    v.check((given) => tidyName(given) !== '', 'a name'),
  );
export const list = <const S extends v.GenericSchema>(entry: S, limit: number) =>
  v.pipe(v.array(entry), v.maxLength(limit));

/** Some of the entries: one that is there has a value. */
export function exactPartial<const E extends Readonly<Record<string, v.GenericSchema>>>(entries: E) {
  type Partial = { readonly [K in keyof E]: v.ExactOptionalSchema<E[K], undefined> };
  const partial = Object.entries(entries).map(([key, entry]) => [key, v.exactOptional(entry)]);
  return v.object(Object.fromEntries(partial) as Partial);
}

export const count = (most = 1_000_000_000) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
/** When something has happened. */
export const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(times.latestNow));
/** When something will. */
export const dueMoment = v.pipe(v.number(), v.minValue(0), v.maxValue(times.latest));
export const wait = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/**
 * Who judges the lengths of texts and lists. Of a command it is the handler, which says it in a sentence at the field and forgives
 * blanks around; a file is judged where it is read.
 */
export interface Reading {
  readonly judged: boolean;
  text(limit: number): v.GenericSchema<string>;
  name(limit: number): v.GenericSchema<string>;
  list<const S extends v.GenericSchema>(
    entry: S,
    limit: number,
  ): v.GenericSchema<v.InferInput<S>[], v.InferOutput<S>[]>;
}
const anyText = v.string();
export const judgedByHandlers: Reading = {
  judged: false,
  text: () => anyText,
  name: () => anyText,
  list: (entry) => v.array(entry),
};
export const judgedHere: Reading = { judged: true, text: shortText, name, list };

/** What is read by an object of these entries. */
export type OutputOf<Entries extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Entries, undefined>>;
