import * as v from 'valibot';
import { isRaw, type Raw } from './raw';

const thing = (entries: v.LooseObjectSchema<v.ObjectEntries, undefined>['entries'] = {}) =>
  v.pipe(v.custom<Raw>(isRaw, 'it is no object { … }'), v.looseObject(entries));
const things = (entries: Parameters<typeof thing>[0] = {}) => v.array(thing(entries), 'it is no list');
const texts = v.nullish(v.array(v.union([v.string(), v.number()], 'it is no text'), 'it is no list'));

const condition = {
  patternMatch: v.nullish(thing({ patterns: texts, excludeKeywords: texts })),
  exactMatch: v.nullish(thing()),
  intentMatch: v.nullish(thing()),
  regexMatch: v.nullish(thing()),
  noMatch: v.nullish(thing()),
  apiResultsMatch: v.nullish(thing()),
};
const match = {
  action: v.nullish(thing()),
  conditions: v.nullish(things(condition)),
  contextConditions: v.nullish(things()),
  contextDataVariables: v.nullish(things()),
};
const tile = v.nullish(thing({ tileData: v.nullish(things()) }));
const message = {
  content: v.nullish(thing({ results: v.nullish(thing({ tile })) })),
  pattern: texts,
  excludeKeywords: texts,
  responseMatches: v.nullish(things(match)),
};

/** Where something is looked for, and where it is put when it changes: lists and things. What else there is, is anything. */
const file = thing({
  bot: thing(),
  groups: things(),
  conversationMessage: things(message),
  responder: v.nullish(things({ customDataFields: v.nullish(things()) })),
});

/** What stands where it could be neither read nor kept, with its place; null where nothing does. */
export function misplacedIn(raw: Raw): string | null {
  const checked = v.safeParse(file, raw, { abortEarly: true });
  if (checked.success) return null;
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? 'It'}: ${issue.message}`;
}
