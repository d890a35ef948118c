import type { JsonValue } from '#model/json';
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
export function readMetadata(value: unknown): JsonValue[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is Readonly<Record<string, JsonValue>> => isFields(one));
}

/** An object, or nothing in it. */
export function insideOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text that may be JSON; undefined where it is none. */
export function parseText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
