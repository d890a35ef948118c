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

/** One step a line: `@<ms> ` before it lets time pass, `#<title>` presses, anything else is said, also what stands after a backslash. Empty lines are passed over. */
export function parseScript(text: string): Result<readonly ScriptStep[], string> {
  const steps: ScriptStep[] = [];
  let waited = 0;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const timed = /^\s*@(\d+)(?:\s+(.*))?$/.exec(written);
    waited += Number(timed?.[1] ?? 0);
    const words = (timed ? (timed[2] ?? '') : written).trim();
    if (waited > longestWait) return failed(`Line ${line}: more than a year is too long to wait.`);
    if (words === '') continue;
    const does = words.startsWith('#')
      ? ({ kind: 'press', title: words.slice(1).trim() } as const)
      : ({ kind: 'say', text: words.replace(/^\\(?=[#@\\])/, '') } as const);
    steps.push({ line, afterMs: waited, does });
    waited = 0;
  }
  return ok(steps);
}
