import type { AgentRow } from '#contract/topics';
import { engineLabels } from '#model/ai/engine-names';
import type { ConversationKind } from '#model/campaign';
import { kindRules } from '#model/conversation-kind';
import type { User } from '#model/user';
import type { Voice } from './deployment';

/** “2 of 50 conversations, 1 offered”: of one kind. */
export function loadWords(
  { load, offered: offers }: Pick<AgentRow, 'load' | 'offered'>,
  kind: ConversationKind,
  user: User | undefined,
): string {
  const most = user && kindRules[kind].placesOf(user);
  const ringing = offers[kind];
  const open = load[kind] - ringing;
  if (most === 0 && open === 0)
    return kind === 'chat' ? 'takes no chats' : 'takes no messaging conversations';
  const counted = typeof most === 'number' ? `${open} of ${most}` : `${open}`;
  const offered = ringing > 0 ? `, ${ringing} offered` : '';
  return `${counted} conversation${(typeof most === 'number' ? most : open) === 1 ? '' : 's'}${offered}`;
}

/** What somebody who speaks by connectors is called. */
export function speakerName(speaks: Voice): string {
  if (speaks.kind === 'bot') return speaks.bot.name;
  if (speaks.kind === 'elsewhere') return 'A bot of another account';
  return speaks.plays.kind === 'engine' ? engineLabels[speaks.plays.engine] : 'Something else';
}

export function waitingWords(waiting: number): string {
  if (waiting === 0) return 'Nobody waits.';
  return waiting === 1 ? '1 consumer waits.' : `${waiting} consumers wait.`;
}

/** A skill that is written and is none of the account. */
export function unknownWords(written: string): string {
  if (written === '') return 'The transfer names no skill.';
  return written.includes('{')
    ? `The skill is chosen while the bot talks: ${written}`
    : `There is no skill “${written}”.`;
}
