import { STEPPED_UP } from '#model/stepped-up';
import type { HearableLine } from '#core/connector/what-to-hear';
import type { ServerEvent } from '#core/protocol/server-frames';
import { ESCALATION_FAILED } from '#model/bot-run';

/** What a connector remembers of one conversation; every event may be told twice. */
export interface BotMemory {
  add(event: ServerEvent): void;
  /** Everything a bot may have to hear, oldest first. */
  lines(): readonly HearableLine[];
  /** The newest sequence known; -1 for none. */
  last(): number;
  /** The newest line of the bot; -1 for none. */
  lastOwn(): number;
  /** The newest line of the consumer, and the newest that somebody has said to them; -1 for none. */
  lastSaid(): { readonly consumer: number; readonly reply: number };
  /** What was heard up to here is of no more use. */
  forgetUpTo(sequence: number): void;
}

/**
 * `isOwn` tells who speaks for the same bot: its other connectors do, too. `stepUp` is what the bot hears when the consumer signs in; null
 * for nothing.
 */
export function createBotMemory(isOwn: (pid: string) => boolean, stepUp: () => string | null): BotMemory {
  const known = new Map<number, HearableLine>();
  let last = -1;
  let lastOwn = -1;
  let [consumer, reply] = [-1, -1];
  return {
    add(event) {
      const { sequence, originator } = event;
      if (sequence === null) return;
      last = Math.max(last, sequence);
      if (event.event.type === 'content') {
        if (originator.role === 'CONSUMER') consumer = Math.max(consumer, sequence);
        else if (event.audience === 'all' && originator.role !== 'CONTROLLER')
          reply = Math.max(reply, sequence);
      }
      if (isOwn(originator.pid)) {
        if (event.event.type === 'content') lastOwn = Math.max(lastOwn, sequence);
        return;
      }
      const line = readLine(event, sequence, stepUp);
      if (line !== null) known.set(sequence, line);
    },
    lines: () => [...known.values()].sort((one, other) => one.sequence - other.sequence),
    last: () => last,
    lastOwn: () => lastOwn,
    lastSaid: () => ({ consumer, reply }),
    forgetUpTo(sequence) {
      for (const key of known.keys()) if (key <= sequence) known.delete(key);
    },
  };
}

function readLine(
  { event, originator, audience }: ServerEvent,
  sequence: number,
  stepUp: () => string | null,
): HearableLine | null {
  if (event.type !== 'content') return null;
  const { text } = event;
  switch (originator.role) {
    case 'CONSUMER':
      return { sequence, from: 'consumer', text, ...(event.file && { file: event.file }) };
    case 'ASSIGNED_AGENT':
      return audience === 'all' ? { sequence, from: 'other-agent', text } : null;
    case 'CONTROLLER': {
      if (audience === 'all') return null;
      if (text === ESCALATION_FAILED) return { sequence, from: 'marker', text };
      const heard = text === STEPPED_UP ? stepUp() : null;
      return heard === null ? null : { sequence, from: 'step-up', text: heard };
    }
    default:
      return null;
  }
}
