import { askedOf, type BotRun } from '#model/bot-run';

/** How far a conversation has come, by sequences; -1 for nothing. */
export interface Exchange {
  readonly run: BotRun | undefined;
  readonly heardUpTo: number;
  /** The consumer's newest line. */
  readonly consumer: number;
  /** The newest line somebody has said to the consumer. */
  readonly reply: number;
}

/** The bot has the next word: the consumer had the last one, or the bot is busy with something. [CN45] */
export function owesAnswer({ run, heardUpTo, consumer, reply }: Exchange): boolean {
  if (run && run.state !== 'active') return false;
  return consumer > reply || consumer > heardUpTo || isBusy(run);
}

/** The bot has said nothing since it was given a line, and is not done with that. Who waits for the consumer has seen it. [CN44] */
export function gaveNoSign(
  { run, reply, heardUpTo }: Omit<Exchange, 'consumer'>,
  given: { readonly sequence: number; readonly reply: number },
): boolean {
  return reply <= given.reply && (heardUpTo < given.sequence || isBusy(run));
}

function isBusy(run: BotRun | undefined): boolean {
  return run?.waits.for === 'answer' && askedOf[run.waits.ask.kind] === 'host';
}
