import { askedOf, type Ask, type BotRun, type PerformedKind } from './bot-run';

interface AskedOfHost {
  readonly askId: string;
  readonly ask: Ask<PerformedKind>;
}

/** What the host is to do for a run: what that waits for, and what it has to upload. */
export function askedOfHost({ waits, uploads = [] }: BotRun): readonly AskedOfHost[] {
  return [waits, ...uploads].filter(
    (one): one is typeof one & AskedOfHost => 'ask' in one && askedOf[one.ask.kind] === 'host',
  );
}
