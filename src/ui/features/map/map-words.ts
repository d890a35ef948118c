import type { AgentRow, QueueRow } from '#contract/topics';
import { engineLabels } from '#model/ai/engine-names';
import type { ConversationKind } from '#model/campaign';
import { isAtWorkFor, kindRules } from '#model/conversation-kind';
import type { User } from '#model/user';
import { kindWords } from '../../words/conversation-kinds';
import type { Voice } from './deployment';

/** “2 of 50 conversations, 1 offered”: of one kind. */
export function loadWords(
  agent: Pick<AgentRow, 'load' | 'offered' | 'kinds'>,
  kind: ConversationKind,
  user: User | undefined,
): string {
  const { load, offered: offers } = agent;
  const most = isAtWorkFor(agent, kind) ? user && kindRules[kind].placesOf(user) : 0;
  const ringing = offers[kind];
  const open = load[kind] - ringing;
  if (most === 0 && open === 0) return `takes no ${kindWords[kind].many}`;
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

/** Who waits for a skill: in its queue, or while it rings at somebody. [UI170] */
export function waitingWords({ waiting, offered }: Pick<QueueRow, 'waiting' | 'offered'>): string {
  if (waiting + offered === 0) return 'Nobody waits.';
  const consumers = (count: number) => (count === 1 ? '1 consumer' : `${count} consumers`);
  const wait = `${consumers(waiting)} wait${waiting === 1 ? 's' : ''}`;
  if (offered === 0) return `${wait}.`;
  const are = `${offered === 1 ? 'is' : 'are'} being offered`;
  return waiting === 0 ? `${consumers(offered)} ${are}.` : `${wait}, ${offered} ${are}.`;
}

const list = new Intl.ListFormat('en');

/** Who answers on a floor: whom the sandbox plays, and what is left to whom I am. [UI171] */
export function floorWords(
  played: readonly string[],
  me: Pick<User, 'nickname' | 'name' | 'skills'>,
): string {
  const name = me.nickname || me.name;
  const others =
    played.length === 0
      ? 'No other agent with a skill is here for the sandbox to play.'
      : `The sandbox plays ${list.format(played)}, who ${played.length === 1 ? 'answers' : 'answer'} by themselves.`;
  return me.skills.length === 0
    ? `${others} You are ${name}, who has no skill: nobody is offered to you.`
    : `${others} You are ${name}: who is offered to you waits until you answer.`;
}

/** What fails, and apart from it what else is said: what happens next and what to do. [UI173] */
export function inSentences(detail: string): { readonly cause: string; readonly more: string } {
  const end = detail.search(/\.\s/) + 1;
  return end === 0
    ? { cause: detail, more: '' }
    : { cause: detail.slice(0, end), more: detail.slice(end + 1) };
}

/** A skill that is written and is none of the account. */
export function unknownWords(written: string): string {
  if (written === '') return 'The transfer names no skill.';
  return written.includes('{')
    ? `The skill is chosen while the bot talks: ${written}`
    : `There is no skill “${written}”.`;
}
