import { isJson } from '#model/json';
import type { Metadata } from '#model/message';
import { isFields, type Fields } from '#model/rich-content/reading';
import type { EngineMessage } from './answer';

/**
 * What all engines write in the same way: a text, a card, quick replies with their question, a delay in whole
 * seconds, a text for agents alone. Null for anything else.
 */
export function readElement(value: unknown): EngineMessage | null {
  if (typeof value === 'string') return { kind: 'say', text: value };
  if (!isFields(value)) return null;
  const { structuredContent: content, encodedMetadata: encoded } = value;
  const extras = {
    ...(value['metadata'] !== undefined && { metadata: readMetadata(value['metadata']) }),
    ...(encoded !== undefined && { encoded }),
  };
  if (isFields(content)) return { ...readContent(content), ...extras };
  if (typeof value['delay'] === 'number' && value['delay'] > 0)
    return { kind: 'pause', ms: value['delay'] * 1000, typing: value['typing'] !== false };
  const text = value['text'] ?? value['textResponse'];
  if (typeof text !== 'string') return null;
  const audience = value['messageAudience'];
  return {
    ...{ kind: 'say', text, ...extras },
    ...(audience === 'AGENTS_AND_MANAGERS' && { audience }),
  };
}

function readContent(content: Fields): EngineMessage {
  const { message, quickReplies, ...rest } = content;
  return isFields(quickReplies)
    ? { kind: 'quick-replies', text: typeof message === 'string' ? message : '', quickReplies }
    : { kind: 'card', card: { ...rest, ...(message !== undefined && { message }) } };
}

/** One object in the documents of 2018, a list since. */
export function readMetadata(value: unknown): Metadata[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(isFields);
}

/** An object, or nothing in it. */
export function insideOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A longer answer is not read: no vendor answers so, and nobody would read it. */
const longestAnswer = 1_000_000;
/** Nor one that is nested deeper; gRPC takes three levels for one. */
const deepestAnswer = 100;

/** Text that may be JSON; undefined where it is none, or more of it than can be meant. */
export function parseText(text: string): unknown {
  if (text.length > longestAnswer) return undefined;
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json, Infinity, deepestAnswer) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Why a body is no JSON object that is read, in words. [AE172] */
export function whyUnread(body: string): string {
  const text = body.trim();
  if (text === '') return 'The answer is empty';
  if (body.length > longestAnswer)
    return `The answer is longer than ${longestAnswer.toLocaleString('en')} characters`;
  const begins = `it begins with “${inkOf(text.slice(0, shownOfBody))}”`;
  if (parseText(body) !== undefined) return `The answer is JSON, but no object: ${begins}`;
  if (/^[{[]/.test(text) && !/[}\]]$/.test(text))
    return `The answer breaks off: it ends with “${inkOf(text.slice(-shownOfBody))}”`;
  return `The answer is not JSON that can be read: ${begins}`;
}

const shownOfBody = 30;
/** What can be seen of a text that may be none. */
const inkOf = (text: string) => text.replace(/[\p{Cc}\uFFFD]+/gu, '·');

/** What stands where a word is meant, whatever it is. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

/** The line of a table for a word that came from outside; a table has more names than its own. */
export function lineOf<T>(table: Readonly<Record<string, T>>, word: unknown): T | undefined {
  return typeof word === 'string' && Object.hasOwn(table, word) ? table[word] : undefined;
}
