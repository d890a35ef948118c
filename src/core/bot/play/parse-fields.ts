import { failed, ok, type Result } from '#base/result';
import type { TypedField } from '#model/connector/settings';
import { connectorDraft } from '#model/connector-schema';
import * as v from 'valibot';

const file = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

/** Custom configuration of a connector as a JSON object, `{"messageDelay": "1000"}`; keys nobody knows are kept. */
export function parseFields(text: string): Result<readonly TypedField[], string> {
  const written = parse(text);
  const read = v.safeParse(file, written);
  if (!read.success || Array.isArray(written)) return failed('They are no JSON object of texts.');
  const rows = Object.entries(read.output).map(([key, value]) => ({ key, value: String(value) }));
  const settings = v.safeParse(connectorDraft.entries.settings, rows);
  return settings.success ? ok(settings.output) : failed(`${settings.issues[0].message}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
