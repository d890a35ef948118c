import type { Verdict } from './court';

/** What the product is known to break, with the reason; nothing else is excused. To be empty. */
const known: readonly { readonly rule: string; readonly like: string; readonly why: string }[] = [
  { rule: 'SI14', like: '', why: 'An escalation to the bot’s own skill goes round without end.' },
  {
    rule: 'SI13',
    like: 'no time passes',
    why: 'A timer that is due while the disk is full is tried without end.',
  },
  { rule: 'SI11', like: 'row botRuns', why: 'A run’s row stays when its connector is deleted.' },
];

export function isKnown({ rule, what }: Verdict): boolean {
  return known.some((one) => one.rule === rule && what.includes(one.like));
}
