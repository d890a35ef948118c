import { failed, ok, type Result } from '#base/result';
import { describeIssue } from '#model/describe-issue';
import * as v from 'valibot';
import { referencesIn } from './references';
import { startSchema, type Start } from './start';

const longestText = 1_000_000;

/** What every workspace begins with: an account, who came with it, and its profiles by role. */
const firstNames: readonly string[] = ['account', 'me', 'profiles'];

/** A start of a file's text, or why it is none, in a sentence. [ST1] */
export function readStart(text: string): Result<Start, string> {
  if (text.length > longestText) return failed('This is too long for a start.');
  try {
    return checkStart(JSON.parse(text));
  } catch {
    return failed('This is no start: it is not JSON.');
  }
}

/** The same, of what is no text any more. [ST1] [ST2] */
export function checkStart(given: unknown): Result<Start, string> {
  const read = v.safeParse(startSchema, given);
  if (!read.success) {
    const [issue] = read.issues;
    const [where, at] = issue.path?.map(({ key }) => key) ?? [];
    const step = where === 'steps' && typeof at === 'number' ? `Step ${at + 1}: ` : 'This is no start: ';
    return failed(`${step}${describeIssue(issue)}.`);
  }
  const start = read.output;
  const known = new Set(firstNames);
  for (const [at, step] of start.steps.entries()) {
    const strange = referencesIn(step).find((name) => !known.has(name));
    if (strange !== undefined) return failed(`Step ${at + 1}: nothing before it is called “${strange}”.`);
    if (step.kind !== 'command' || step.name === undefined) continue;
    if (known.has(step.name)) return failed(`Step ${at + 1}: something else is called “${step.name}”.`);
    known.add(step.name);
  }
  const strange = referencesIn(start.landing).find((name) => !known.has(name));
  return strange === undefined ? ok(start) : failed(`The landing: nothing is called “${strange}”.`);
}
