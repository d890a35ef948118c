import * as v from 'valibot';
import type { Interaction } from '#model/interaction';
import type { Clash, Shape } from '../../live/merge';
import type { SomeFields } from './interaction-draft';

/** Lists whose members come and go one by one, and what a member is known by. */
const lists: Readonly<Record<string, (member: never) => string>> = {
  patterns: (pattern: string) => pattern,
  excludeKeywords: (keyword: string) => keyword,
  rules: ({ id }: { readonly id: string }) => id,
  acceptedTypes: (type: string) => type,
};

const labels: Readonly<Record<string, string>> = {
  text: 'text',
  name: 'name',
  patterns: 'patterns',
  excludeKeywords: 'exclude keywords',
  rules: 'rules',
  integrationId: 'integration',
  delayMs: 'delay',
  next: 'next action',
  sample: 'sample user statement',
  fallback: 'fallback',
  enabled: 'switch',
  replies: 'quick replies',
  buttons: 'buttons',
  choices: 'choices',
  display: 'way choices are shown',
  tiles: 'tiles',
  layout: 'layout',
  json: 'card',
  code: 'code',
  comment: 'comment',
  intentId: 'intent',
  url: 'address',
  message: 'message',
  skillId: 'agent skill id',
  knowledgeBaseId: 'knowledge base',
  notFound: 'message when results are not found',
  threshold: 'min confidence score',
  mostAnswers: 'max number of answers',
  linkText: 'link text',
  defaultImage: 'default image',
  responseVariable: 'response data variable',
  acceptedTypes: 'accepted file types',
  started: 'message while it is uploaded',
  succeeded: 'success message',
  failed: 'failure message',
};

/** How the fields of an interaction come together with what somebody else made of them. */
export function shapeOf(fields: SomeFields): Shape {
  return Object.fromEntries(
    Object.keys(fields).map((field) => [field, Array.isArray(fields[field]) ? { keyOf: lists[field] } : {}]),
  );
}

export function labelOf({ field }: Clash): string {
  return labels[field] ?? field;
}

const named = v.object({ name: v.string() });

/** What the other side made of it. */
export function clashInWords({ mine, theirs }: Clash): string {
  if (theirs === undefined) return `${wordsOf(mine)} was taken away`;
  return wordsOf(theirs);
}

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'enabled' : 'disabled';
  if (typeof value === 'string' || typeof value === 'number') return value === '' ? 'nothing' : `“${value}”`;
  return v.is(named, value) ? `“${value.name}”` : 'something else';
}

export function pick(stored: Interaction, keys: readonly string[]): SomeFields {
  const all: SomeFields = { ...stored };
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}
