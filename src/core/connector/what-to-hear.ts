import type { Heard } from '#model/bot-run';
import type { HostedFile } from '#model/rich-content/hosted-file';

/** One event of a transcript as far as a bot's ear goes. */
export interface HearableLine {
  readonly sequence: number;
  /**
   * `marker` is the platform's word that a transfer failed, `step-up` that the consumer has signed in; `other-agent` somebody else who
   * had the conversation.
   */
  readonly from: 'consumer' | 'marker' | 'step-up' | 'other-agent';
  readonly text: string;
  readonly file?: HostedFile;
}

/** What the bot hears next, and the consumer's lines that it reads by that. */
export interface Due {
  readonly heard: Extract<Heard, { readonly sequence: number }>;
  readonly read: readonly number[];
}

/**
 * The first thing nobody has answered yet: one line, or where they are gathered all lines up to the next marker or file.
 * `lines` come in the order of their sequences. [CN17] [CN18]
 */
export function whatToHear(lines: readonly HearableLine[], heardUpTo: number, gathered: boolean): Due | null {
  const waiting = unanswered(lines, heardUpTo);
  const [first] = waiting;
  if (first === undefined) return null;
  if (first.from === 'marker') {
    return { heard: { kind: 'escalation-failed', sequence: first.sequence }, read: [] };
  }
  if (first.from === 'step-up') return { heard: { ...heardOf(first), after: 'stepped-up' }, read: [] };
  if (first.file) return { heard: heardOf(first), read: [first.sequence] };
  const end = waiting.findIndex(({ from, file }) => from !== 'consumer' || file);
  const together = gathered ? waiting.slice(0, end === -1 ? undefined : end) : [first];
  return {
    heard: {
      kind: 'line',
      text: together.map(({ text }) => text).join(' '),
      sequence: together.at(-1)?.sequence ?? first.sequence,
    },
    read: together.map(({ sequence }) => sequence),
  };
}

/**
 * What a bot hears first of a conversation in which an agent, or another bot, had the last word: that word, or the consumer's last line
 * where agents are passed over. Null where the consumer had it: then what nobody has answered is due. [CN40]
 */
export function firstToHear(
  lines: readonly HearableLine[],
  heardUpTo: number,
  skipsAgents: boolean,
): Due | null {
  const last = lines.at(-1);
  if (last?.from !== 'other-agent' || last.sequence <= heardUpTo) return null;
  if (!skipsAgents) return { heard: { ...heardOf(last), after: 'agent-heard' }, read: [] };
  const line = lines.findLast(({ from }) => from === 'consumer');
  return line
    ? {
        heard: { ...heardOf(line), sequence: last.sequence, after: 'agent-skipped' },
        read: [line.sequence],
      }
    : null;
}

/** The welcome to a conversation, up to this sequence: what its consumer has said before is read by it, and heard no more. [AE180] */
export function welcomeTo(lines: readonly HearableLine[], heardUpTo: number, sequence: number): Due {
  const read = lines.filter((one) => one.from === 'consumer' && one.sequence > heardUpTo);
  return { heard: { kind: 'greeting', text: '', sequence }, read: read.map((one) => one.sequence) };
}

function heardOf({ text, sequence, file }: HearableLine): Extract<Heard, { readonly kind: 'line' }> {
  return { kind: 'line', text, sequence, ...(file && { file }) };
}

/** A transfer went out and came back, and the bot has not been told. */
export function cameBack(lines: readonly HearableLine[], heardUpTo: number): boolean {
  return unanswered(lines, heardUpTo).some(({ from }) => from === 'marker');
}

/** What somebody else has replied to is not the bot's any more. */
function unanswered(lines: readonly HearableLine[], heardUpTo: number): readonly HearableLine[] {
  const answered = lines.findLast(({ from }) => from === 'other-agent')?.sequence ?? -1;
  return lines.filter(({ sequence }) => sequence > Math.max(heardUpTo, answered));
}
