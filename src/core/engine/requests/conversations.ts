import { ok } from '#base/result';
import { personKey } from '#model/client';
import type { Conversation } from '#model/conversation';
import { fail } from '#model/failure';
import type { Fact } from '#model/fact';
import type { Message, Metadata, StoredEvent } from '#model/message';
import { asId, type ConversationId, type SkillId, type UserId } from '#model/ids';
import { takesFiles } from '#model/takes-files';
import { changeConversation } from '../../messaging/change-conversation';
import { openConversation } from '../../messaging/open-conversation';
import { checkPublisher, publishMessage } from '../../messaging/publish-message';
import { authorIn } from '../../messaging/participants';
import type { FieldChange } from '../../protocol/requests';
import { lastWord, runOf } from '../bot-server';
import { conversationOf, type HandleRequest, type RequestContext } from './context';
import { findUser } from './find-user';

export const requestConversation: HandleRequest<'request-conversation'> = (
  { world, person, ids, now },
  request,
) => {
  if (person.kind !== 'consumer')
    return fail('not-permitted', { why: 'only consumers ask for a conversation' });
  const conversationId = asId<ConversationId>(ids.uuid());
  const wish = { consumerId: person.consumerId, skillId: request.skillId, campaign: request.campaign };
  const opened = openConversation(world, wish, conversationId, now);
  return opened.ok ? ok({ answer: { kind: 'conversation', conversationId }, facts: opened.value }) : opened;
};

/** A chat state passes by; everything else is kept and numbered. */
export const publishEvent: HandleRequest<'publish-event'> = (
  context,
  { conversationId, event, audience },
) => {
  const { person, now, metadata } = context;
  const checked = checkPublisher(conversationOf(context, conversationId), person);
  if (!checked.ok) return checked;
  const conversation = checked.value;
  if (event.type === 'chat-state') {
    const passing = [{ conversationId, author: authorIn(conversation, person), state: event.state }];
    return ok({ answer: { kind: 'published', sequence: 0 }, passing });
  }
  if (event.type === 'content' && event.file && !takesFiles[conversation.kind])
    return fail('not-permitted', { why: 'files are sent in messaging alone' });
  const known = publishedBefore(context, conversation, event);
  if (known) return ok({ answer: { kind: 'published', sequence: known.sequence } });
  const fact = publishMessage(conversation, person, { event, audience, metadata }, now);
  return ok({
    answer: { kind: 'published', sequence: fact.message.sequence },
    facts: [fact, ...lineSent(context, conversationId)],
  });
};

const idOf = (metadata: readonly Metadata[] = []): unknown =>
  metadata.find((entry) => entry['type'] === 'ExternalId')?.['id'];

/**
 * The same words of the same sender under the same id: said again because the answer was lost, or brought again by a line that was slow. A
 * bot's ids are each of one line; others may have one id for all they say, and so only their last line is looked at. [MS18] [MS28]
 */
function publishedBefore(
  { world, person, metadata }: RequestContext,
  { id }: Conversation,
  event: StoredEvent,
): Message | undefined {
  const lineId = idOf(metadata);
  if (typeof lineId !== 'string' || event.type !== 'content') return undefined;
  const said = world.messages[id] ?? [];
  const isTheirs = ({ author }: Message) =>
    author.kind !== 'system' && personKey(author) === personKey(person);
  const isSame = (one: Message) =>
    idOf(one.metadata) === lineId && one.event.type === 'content' && one.event.text === event.text;
  if (person.kind === 'user' && runOf(world, person.userId, id))
    return said.findLast((one) => isSame(one) && isTheirs(one));
  const last = said.findLast((one) => one.event.type === 'content' && isTheirs(one));
  return last && isSame(last) ? last : undefined;
}

/** A bot's line leaves its outbox in the moment it is published: never lost, never twice. */
function lineSent({ world, person, metadata, now }: RequestContext, conversationId: ConversationId): Fact[] {
  const lineId = idOf(metadata);
  if (person.kind !== 'user' || typeof lineId !== 'string') return [];
  const run = runOf(world, person.userId, conversationId);
  return run?.outbox.some((line) => line.id === lineId)
    ? [{ type: 'bot.lineSent', at: now, runId: run.id, lineId }]
    : [];
}

const answers = {
  'assigned-agent': 'OK Agent added successfully',
  removed: 'OK Agent removed successfully',
  closed: 'OK Conversation resolved successfully',
  changed: 'OK Conversation updated successfully',
} as const;

/** All changes of one request or none. */
export const updateConversation: HandleRequest<'update-conversation'> = (
  context,
  { conversationId, changes },
) => {
  const { world, person, now } = context;
  const conversation = conversationOf(context, conversationId);
  if (!conversation) return fail('conversation-unknown');
  if (person.kind === 'consumer') {
    if (conversation.consumerId !== person.consumerId) return fail('not-a-participant');
    if (changes.some(({ field }) => field !== 'close' && field !== 'ttr'))
      return fail('not-permitted', { why: 'consumers can only close, and say what is urgent' });
  }
  const join: { userId: UserId; role: 'assigned-agent' | 'manager' | 'reader' }[] = [];
  const leave: UserId[] = [];
  let removeAgent: UserId | 'whoever' | null = null;
  let suggested: UserId | null = null;
  for (const change of changes) {
    if (change.field !== 'participants') continue;
    const user = participantOf(context, change);
    if (user === undefined) return fail('not-found', { what: 'This user' });
    if (change.change === 'add') join.push({ userId: user, role: change.role });
    else if (change.change === 'suggest') suggested = user;
    else if (change.role === 'assigned-agent') removeAgent = change.user === null ? 'whoever' : user;
    else leave.push(user);
  }
  const skill = changes.find((one) => one.field === 'skill');
  const skillId: SkillId | null | undefined = skill ? skill.skillId : undefined;
  const ttr = changes.findLast((one) => one.field === 'ttr')?.ttr ?? null;
  const close = changes.some((one) => one.field === 'close');
  const facts = changeConversation(
    world,
    conversation,
    person,
    { removeAgent, skillId, suggested, join, leave, ttr, close },
    now,
  );
  if (!facts.ok) return facts;
  const text = close
    ? answers.closed
    : removeAgent !== null
      ? answers.removed
      : join.length > 0
        ? answers['assigned-agent']
        : answers.changed;
  const said = removeAgent !== null && skillId !== undefined ? farewell(context, conversation, skillId) : [];
  return ok({ answer: { kind: 'done', code: 200, text }, facts: [...said, ...facts.value] });
};

/** What a bot says as it leaves. */
function farewell(
  { world, person, now }: RequestContext,
  conversation: Conversation,
  skillId: SkillId | null,
): Fact[] {
  const said = person.kind === 'user' ? lastWord(world, person.userId, conversation.id, skillId) : null;
  if (said === null) return [];
  const event = { type: 'content', text: said.text } as const;
  const metadata = [{ type: 'ExternalId', id: said.id }];
  return [publishMessage(conversation, person, { event, audience: 'all', metadata }, now)];
}

function participantOf(
  context: RequestContext,
  change: Extract<FieldChange, { field: 'participants' }>,
): UserId | undefined {
  if (change.user !== null) return findUser(context, change.user)?.id;
  return context.person.kind === 'user' ? context.person.userId : undefined;
}
