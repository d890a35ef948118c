import { failed, ok, type Result } from '#base/result';
import type { CallAnswer } from '#model/call';
import { isJson } from '#model/json';
import { counts } from '#model/limits';

/** Whatever else it holds; a text is itself. */
const linesOf = (one: unknown): readonly string[] => {
  if (typeof one === 'string') return one.trim() === '' ? [] : [one];
  if (Array.isArray(one)) return one.flatMap(linesOf);
  if (typeof one !== 'object' || one === null) return [];
  const { messages, text } = one as { readonly messages?: unknown; readonly text?: unknown };
  return [...linesOf(text), ...linesOf(messages)];
};

/**
 * The lines that an answer of a webhook brings: a plain text, or JSON, `{ "text": … }` or `{ "messages": [ … ] }`, each a text or an object with
 * one. What is none of that is told in a sentence. [CN48]
 */
export function readWebhookAnswer({
  status,
  body,
  headers,
  why = '',
}: Pick<CallAnswer, 'status' | 'body' | 'headers' | 'why'>): Result<readonly string[], string> {
  if (status === 0) return failed(why || 'Nothing came back.');
  if (status >= 300 && status < 400)
    return failed(`It answered ${status}, a redirect to elsewhere, which a connector does not follow.`);
  if (status < 200 || status >= 300)
    return failed(`It answered ${status}, which is no success. ${why}`.trim());
  const type = headers.find(({ key }) => key.toLowerCase() === 'content-type')?.value ?? '';
  const written = body.trim();
  if (/html/i.test(type) || /^<(?:!doctype|html)\b/i.test(written))
    return failed('It answered a web page (HTML) and no message, so nothing of it is said.');
  if (written === '') return ok([]);
  const json = parse(written);
  if (json === null || !['object', 'string'].includes(typeof json) || !isJson(json, Infinity))
    return /^[[{]/.test(written)
      ? failed('It answered JSON that cannot be read, so nothing of it is said.')
      : ok([written]);
  const lines = linesOf(json);
  if (lines.length === 0) return failed('Its JSON has neither a text nor messages, so nothing is said.');
  return ok(lines.slice(0, counts.outbox));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
