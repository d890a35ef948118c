import { failed, ok, type Result } from '#base/result';

/** What a consumer does. */
export interface ScriptStep {
  /** Its line in the script, counted from 1. */
  readonly line: number;
  /** Virtual ms since the one before. */
  readonly afterMs: number;
  readonly does:
    | { readonly kind: 'say'; readonly text: string }
    /** A quick reply or a button, by its title. */
    | { readonly kind: 'press'; readonly title: string };
}

const longestWait = 365 * 86_400_000;

/** One step a line: `@<ms> ` before it lets time pass, `#<title>` presses, anything else is said. Empty lines are passed over. */
export function parseScript(text: string): Result<readonly ScriptStep[], string> {
  const steps: ScriptStep[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const timed = /^@(\S+)\s+(.*)$/.exec(written);
    const wait = timed?.[1] ?? '0';
    const words = (timed?.[2] ?? written).trim();
    if (words === '') continue;
    if (!/^\d+$/.test(wait) || Number(wait) > longestWait)
      return failed(`Line ${line}: “@${wait}” is no number of milliseconds.`);
    const does = words.startsWith('#')
      ? ({ kind: 'press', title: words.slice(1).trim() } as const)
      : ({ kind: 'say', text: words } as const);
    steps.push({ line, afterMs: Number(wait), does });
  }
  return ok(steps);
}
