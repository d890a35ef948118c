import { failed, ok, type Result } from '#base/result';
import type { Connector } from '#model/connector';
import { connectorDraft } from '#model/connector-schema';
import * as v from 'valibot';

const file = v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]));

const { fallbackSkillId, accessibility, externalWebhookUrl, settings } = connectorDraft.entries;
const advanced = v.object({ fallbackSkillId, accessibility, externalWebhookUrl, settings });

/** What the Advanced Options of a connector can hold. */
export type Configuration = Pick<Connector, keyof v.InferOutput<typeof advanced>>;

/** As the form has them, by these keys; every other key is one of its custom configuration. */
const advancedOnes: readonly string[] = ['fallbackSkillId', 'accessibility', 'externalWebhookUrl'];

/** Configuration of a connector as a JSON object, `{"messageDelay": "1000", "fallbackSkillId": "42"}`; keys nobody knows are kept. */
export function parseFields(text: string): Result<Configuration, string> {
  const written = parse(text);
  const read = v.safeParse(file, written);
  if (!read.success || Array.isArray(written)) return failed('They are no JSON object of texts.');
  const entries = Object.entries(read.output);
  const isAdvanced = ([key]: readonly [string, unknown]) => advancedOnes.includes(key);
  const rows = entries.filter((one) => !isAdvanced(one));
  const configured = v.safeParse(advanced, {
    ...Object.fromEntries(entries.filter(isAdvanced).map(([key, value]) => [key, asFormHas(value)])),
    settings: rows.map(([key, value]) => ({ key, value: String(value) })),
  });
  return configured.success ? ok(configured.output) : failed(`${sayIssue(configured.issues[0])}.`);
}

function sayIssue(issue: v.BaseIssue<unknown>): string {
  const [place] = (v.getDotPath(issue) ?? '').split('.');
  return place && advancedOnes.includes(place) ? `${place}: ${issue.message}` : issue.message;
}

function asFormHas(value: string | number | boolean): string | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'number' ? String(value) : value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
