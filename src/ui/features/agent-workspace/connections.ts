import type { AgentClientState, DeskConversation, Offer } from '#sdk/index';
import type { ConversationRow } from '#contract/topics';
import type { ConversationKind } from '#model/campaign';
import type { ConversationId, UserId } from '#model/ids';
import { recentLimit } from '#model/world';
import { wordsOfMarkup } from '../../conversation/read-markup';
import { lineInWords } from '../../conversation/shown-lines';
import { capital } from '../../kit/capital';
import { kindWords } from '../../words/conversation-kinds';
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
  /** Open and not mine: it waits for somebody else, or somebody else has it. */
  | (Seen & { readonly kind: 'elsewhere'; readonly row: ConversationRow })
  /** Ended, or passed on to somebody else. */
  | (Seen & {
      readonly kind: 'over';
      readonly ending: (Ending & { readonly words: string }) | null;
      readonly talk: DeskConversation;
    });

type RowOf = (id: ConversationId) => ConversationRow | undefined;

/** Offers first, then what is mine, then what is over; each as it came. [AW1] */
export function listConnections(
  { rings, conversations }: AgentClientState,
  rowOf: RowOf,
  kind: ConversationKind = 'chat',
  isBot: (userId: UserId) => boolean = () => false,
): readonly ConnectionRow[] {
  const open = new Set(conversations.filter((talk) => talk.open).map(({ id }) => id));
  const offers = rings.filter(({ conversationId }) => !open.has(conversationId));
  const offered = new Set(offers.map(({ conversationId }) => conversationId));
  const talks = conversations
    .filter(({ id }) => !offered.has(id))
    .map((talk) => talkConnection(talk, rowOf(talk.id), isBot));
  return [
    ...offers.map((offer) => offerConnection(offer, rowOf(offer.conversationId), kind)),
    ...talks.filter(({ kind }) => kind === 'mine'),
    ...talks.filter(({ kind }) => kind === 'over'),
  ];
}

function offerConnection(
  offer: Offer,
  row: ConversationRow | undefined,
  kind: ConversationKind,
): ConnectionRow {
  return {
    kind: 'waiting',
    id: offer.conversationId,
    visitor: row?.consumerName || 'Visitor',
    skillId: offer.skillId,
    last: row?.milestones.includes('escalated') ? 'Handed over by a bot' : capital(kindWords[kind].asked),
    offer,
  };
}

function lastWords({ author, forAgents, text }: DeskConversation['lines'][number]): string {
  if (forAgents) return lineInWords(text);
  return author.kind === 'bot' ? wordsOfMarkup(text) : text;
}

function talkConnection(
  talk: DeskConversation,
  row: ConversationRow | undefined,
  isBot: (userId: UserId) => boolean,
): ConnectionRow {
  const { id, skillId, consumerName, lines, open } = talk;
  const line = lines.at(-1);
  const last = line ? lastWords(line) : '';
  const seen = { id, visitor: consumerName, skillId, last, talk };
  if (open) return { kind: 'mine', ...seen };
  if (row?.phase.name !== 'ended') return { kind: 'over', ...seen, ending: null };
  const { reason, userId } = row.phase;
  const words = endingWords(reason, consumerName, userId && isBot(userId) ? 'bot' : 'agent');
  return { kind: 'over', ...seen, ending: { ...row.phase, words }, last: words };
}

/** What is open of this kind and not among mine. [AW40] */
export function listElsewhere(
  mine: readonly ConnectionRow[],
  rows: readonly ConversationRow[],
  kind: ConversationKind,
  nameOf: (userId: UserId) => string,
): readonly ConnectionRow[] {
  const listed = new Set(mine.filter((one) => one.kind !== 'over').map(({ id }) => id));
  return rows
    .filter((row) => row.kind === kind && row.phase.name !== 'ended' && !listed.has(row.id))
    .map((row) => ({
      kind: 'elsewhere',
      id: row.id,
      visitor: row.consumerName || 'Visitor',
      skillId: row.skillId ?? '-1',
      last: whereWords(row, nameOf),
      row,
    }));
}

function whereWords({ phase }: ConversationRow, nameOf: (userId: UserId) => string): string {
  if (phase.name === 'assigned') return `${nameOf(phase.userId)} has it`;
  return phase.name === 'ringing' ? 'Offered to somebody else' : 'Waits in its queue';
}

/** Offers first, then whose answer is due first; at the end those whose turn it is not mine, and what is over. [AW42] */
export function inOrderOfDue(connections: readonly ConnectionRow[], rowOf: RowOf): readonly ConnectionRow[] {
  const dueAt = ({ id }: ConnectionRow) => rowOf(id)?.answerDueAt ?? Infinity;
  return connections.toSorted((a, b) => {
    const group = groups[a.kind] - groups[b.kind];
    return group !== 0 || dueAt(a) === dueAt(b) ? group : dueAt(a) - dueAt(b);
  });
}

const groups: Readonly<Record<ConnectionRow['kind'], number>> = {
  waiting: 0,
  mine: 1,
  elsewhere: 1,
  over: 2,
};

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
