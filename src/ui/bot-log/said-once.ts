import type { LoggedReason } from './reasons';

/**
 * Where nobody has answered a call, why not is all that is said of it: the status that stands in place of an answer, and what an
 * engine makes of that, would say that something came. [AE247]
 */
export function saidOnce(reasons: readonly LoggedReason[]): readonly LoggedReason[] {
  const untrue = new Set<LoggedReason>();
  let unanswered: LoggedReason | undefined;
  let isTold = false;
  for (const reason of reasons) {
    const { kind, values } = reason.entry;
    if (kind === 'call-answered') {
      unanswered = values.endpoint === '' ? reason : undefined;
      isTold = false;
    } else if (kind === 'engine-asked' || kind === 'engine-failed') unanswered = undefined;
    else if (kind === 'call-unanswered' && unanswered) {
      untrue.add(unanswered);
      isTold = true;
    } else if (kind === 'engine-noted' && unanswered && isTold) untrue.add(reason);
  }
  return reasons.filter((reason) => !untrue.has(reason) || reason.lines.length > 0);
}
