import type { ScriptRealm } from '#model/script';
import { asId, type AccountId, type BotId } from '#model/ids';
import { readBotFile } from '../import-bot';
import { firstDifference } from './compare';
import { parseEndpoints } from './parse-endpoints';
import { parseScript } from './parse-script';
import { playScript } from './play-script';

/** The texts of the files somebody names. */
export interface PlayFiles {
  readonly bot: string;
  readonly script: string;
  /** What it has to print: JSON, one object a line. */
  readonly expect?: string;
  /** What answers calls: a JSON list of endpoints. */
  readonly endpoints?: string;
}

/** What to print, and how it ended: 0 as wanted, 1 otherwise than expected, 2 for bad input. */
export interface PlayResult {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Why it was not 0. */
  readonly sentence: string;
}

/** A bot of an exported file, talked to by a script. */
export async function playFiles(
  { bot: botFile, script, expect, endpoints }: PlayFiles,
  scripts: ScriptRealm,
): Promise<PlayResult> {
  const imported = readBotFile(botFile, { id: asId<BotId>('bot'), accountId: asId<AccountId>('account') });
  if (!imported.ok) return refused(imported.failure.text);
  const steps = parseScript(script);
  if (!steps.ok) return refused(`The script: ${steps.failure}`);
  const expected = expect === undefined ? null : parseExpected(expect);
  if (typeof expected === 'string') return refused(expected);
  const answering = parseEndpoints(endpoints ?? '[]');
  if (!answering.ok) return refused(`The endpoints: ${answering.failure}`);
  const played = await playScript(imported.value.bot, steps.value, {
    endpoints: answering.value,
    scripts,
  });
  const lines = played.events.map((event) => JSON.stringify(event));
  if (played.problem !== null) return { lines, code: 2, sentence: `The script: ${played.problem}` };
  const difference = expected && firstDifference(played.events, expected);
  if (!difference) return { lines, code: 0, sentence: '' };
  return { lines, code: 1, sentence: inWords(difference) };
}

function refused(sentence: string): PlayResult {
  return { lines: [], code: 2, sentence };
}

/** The objects, or what is wrong with them in a sentence. */
function parseExpected(text: string): readonly Readonly<Record<string, unknown>>[] | string {
  const expected: Readonly<Record<string, unknown>>[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return `What is expected, line ${index + 1}: it is no JSON object.`;
    expected.push(value as Readonly<Record<string, unknown>>);
  }
  return expected;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function inWords({ line, expected, got }: NonNullable<ReturnType<typeof firstDifference>>): string {
  const was = got === null ? 'nothing more came' : `${shown(got)} came`;
  return line === null
    ? `Nobody expected it: ${was}.`
    : `Expected (${line}.): ${shown(expected)}, but ${was}.`;
}

function shown(value: unknown): string {
  return JSON.stringify(value);
}
