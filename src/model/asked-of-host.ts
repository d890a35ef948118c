import { askedOf, type Ask, type BotRun, type PerformedKind } from './bot-run';

/** What the host is to do for a run: what that waits for, and what it has to upload. */
export function askedOfHost({
  waits,
  uploads = [],
}: BotRun): readonly { readonly askId: string; readonly ask: Ask<PerformedKind> }[] {
  const own = waits.for === 'answer' && isPerformed(waits.ask) ? [{ ...waits, ask: waits.ask }] : [];
  return [...own, ...uploads.filter(({ result }) => result === undefined)];
}

function isPerformed(ask: Ask): ask is Ask<PerformedKind> {
  return askedOf[ask.kind] === 'host';
}
