import type { AgentClientState, DeskConversation, Offer } from '#sdk/index';
import type { ConversationRow } from '#contract/topics';
import type { ConversationId } from '#model/ids';
import { recentLimit } from '#model/world';
import { lineInWords } from '../../conversation/shown-lines';
import { endingWords, type Ending } from './ending';

interface Seen {
  readonly id: ConversationId;
  readonly visitor: string;
  /** `-1` for none. */
  readonly skillId: string;
  /** What the list shows as the last that happened. */
  readonly last: string;
}

/** One line of the table. */
export type ConnectionRow =
  | (Seen & { readonly kind: 'waiting'; readonly offer: Offer })
  | (Seen & { readonly kind: 'mine'; readonly talk: DeskConversation })
  /** Ended, or passed on to somebody else. */
  | (Seen & { readonly kind: 'over'; readonly ending: Ending | null; readonly talk: DeskConversation });

/** Offers first, then what is mine, then what is over; each as it came. [AW1] */
export function listConnections(
  { rings, conversations }: AgentClientState,
  rowOf: (id: ConversationId) => ConversationRow | undefined,
): readonly ConnectionRow[] {
  const open = new Set(conversations.filter((talk) => talk.open).map(({ id }) => id));
  const offers = rings.filter(({ conversationId }) => !open.has(conversationId));
  const offered = new Set(offers.map(({ conversationId }) => conversationId));
  const talks = conversations
    .filter(({ id }) => !offered.has(id))
    .map((talk) => talkConnection(talk, rowOf(talk.id)));
  return [
    ...offers.map((offer) => offerConnection(offer, rowOf(offer.conversationId))),
    ...talks.filter(({ kind }) => kind === 'mine'),
    ...talks.filter(({ kind }) => kind === 'over'),
  ];
}

function offerConnection(offer: Offer, row: ConversationRow | undefined): ConnectionRow {
  return {
    kind: 'waiting',
    id: offer.conversationId,
    visitor: row?.consumerName || 'Visitor',
    skillId: offer.skillId,
    last: row?.milestones.includes('escalated') ? 'Handed over by a bot' : 'Asked for a chat',
    offer,
  };
}

function talkConnection(talk: DeskConversation, row: ConversationRow | undefined): ConnectionRow {
  const { id, skillId, consumerName, lines, open } = talk;
  const line = lines.at(-1);
  const last = line ? (line.forAgents ? lineInWords(line.text) : line.text) : '';
  const seen = { id, visitor: consumerName, skillId, last, talk };
  if (open) return { kind: 'mine', ...seen };
  const ending = row?.phase.name === 'ended' ? row.phase : null;
  return {
    kind: 'over',
    ...seen,
    ending,
    last: ending ? endingWords(ending.reason, consumerName) : last,
  };
}

/** Whether the world, of which these are the newest conversations, was taken back to before this one. [AW14] */
export function isUndone(
  { id, open, startedAt }: DeskConversation,
  newest: ReadonlyMap<string, Pick<ConversationRow, 'openedAt'>>,
): boolean {
  if (open || newest.has(id)) return false;
  if (newest.size < recentLimit) return true;
  return [...newest.values()].some(({ openedAt }) => openedAt < startedAt);
}

/** Minutes and seconds until then, never below zero. [AW2] */
export function countdown(untilMs: number): string {
  const seconds = Math.max(0, Math.ceil(untilMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
