import { isJson } from '#model/json';
import type { Metadata } from '#model/message';
import { isFields, type Fields } from '#model/rich-content/reading';
import type { EngineMessage } from './answer';

/**
 * What all engines write in the same way: a text, a card, quick replies with their question, a delay in whole
 * seconds, a text for agents alone. Null for anything else.
 */
export function readElement(value: unknown): EngineMessage | null {
  if (!isFields(value)) return readLine(value, {});
  const { structuredContent: content, delay, text, textResponse } = value;
  if (isFields(content)) return withExtras(readContent(content), value);
  return readPause(delay, value) ?? readLine(text ?? textResponse, value);
}

/** @param beside what an engine says of a text: for whom it is, and its extras */
export function readLine(text: unknown, beside: Fields): EngineMessage | null {
  if (typeof text !== 'string') return null;
  const audience = beside['messageAudience'];
  if (isNone(audience) || audience === 'ALL') return withExtras({ kind: 'say', text }, beside);
  // Who misspells it means somebody less than all.
  const strange = audience === 'AGENTS_AND_MANAGERS' ? {} : { strangeAudience: wordOf(audience) };
  return withExtras({ kind: 'say', text, audience: 'AGENTS_AND_MANAGERS', ...strange }, beside);
}

export function readPause(seconds: unknown, { typing }: Fields): EngineMessage | null {
  if (typeof seconds !== 'number' || seconds <= 0) return null;
  return { kind: 'pause', ms: seconds * 1000, typing: typing !== false };
}

function withExtras(message: EngineMessage, { metadata, encodedMetadata: encoded }: Fields): EngineMessage {
  return {
    ...message,
    ...(!isNone(metadata) && { metadata: readMetadata(metadata) }),
    ...(!isNone(encoded) && { encoded }),
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

/** How engines write that there is nothing. */
export function isNone(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
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
