import { failed, ok, type Result } from '#base/result';

/** What a consumer does. */
export interface ScriptStep {
  /** Its line in the script, counted from 1. */
  readonly line: number;
  /** Virtual ms since the one before; null for when the bot has come to rest. */
  readonly afterMs: number | null;
  readonly does:
    | { readonly kind: 'say'; readonly text: string }
    /** A quick reply or a button, by its title. */
    | { readonly kind: 'press'; readonly title: string }
    /** Begins anew, by this word. */
    | { readonly kind: 'reset'; readonly text: string }
    /** The consumer, so far anonymous, signs in. */
    | { readonly kind: 'step-up' }
    | { readonly kind: 'wait' };
}

const longestWait = 365 * 86_400_000;
/** A script is for one conversation. */
const mostSteps = 2_000;

/** One step a line: `@<ms> ` before it lets time pass, `#<title>` presses, `reset` begins anew, `step-up` signs the consumer in, anything else is said, also what stands after a backslash. Empty lines are passed over. */
export function parseScript(text: string): Result<readonly ScriptStep[], string> {
  const steps: ScriptStep[] = [];
  let waited = 0;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const timed = /^\s*@(\d+)(?:\s+(.*))?$/s.exec(written);
    const words = (timed ? (timed[2] ?? '') : written).trim();
    if (words === '' && !timed) continue;
    const afterMs = timed ? Number(timed[1]) : null;
    waited += afterMs ?? 0;
    if (waited > longestWait) return failed(`Line ${line}: more than a year is too long to wait.`);
    if (steps.length === mostSteps) return failed(`Line ${line}: more than ${mostSteps} steps are too many.`);
    steps.push({ line, afterMs, does: whatDoes(words) });
  }
  return ok(steps);
}

function whatDoes(words: string): ScriptStep['does'] {
  if (words === '') return { kind: 'wait' };
  if (words.startsWith('#')) return { kind: 'press', title: words.slice(1).trim() };
  if (/^reset$/i.test(words)) return { kind: 'reset', text: words };
  if (/^step-up$/i.test(words)) return { kind: 'step-up' };
  return { kind: 'say', text: words.replace(/^\\(?=[#@\\]|(?:reset|step-up)$)/i, '') };
}

/** The words of a line as a script can hold them: in one line. */
export function saidWords(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ').trim();
}

/** The step by which the consumer signs in. */
export function writeStepUp(afterMs: number): string {
  return `@${afterMs} step-up`;
}

/** The step that says these words, whatever they look like. */
export function writeSaid(words: string, afterMs: number): string {
  return `@${afterMs} ${/^(?:[#@\\]|(?:reset|step-up)$)/i.test(words) ? `\\${words}` : words}`;
}
