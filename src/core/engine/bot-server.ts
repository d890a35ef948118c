import type { Bot } from '#model/bot';
import { asked, type BotRun } from '#model/bot-run';
import { botIdOf, speakerIdOf, type Connector } from '#model/connector';
import type { Fact } from '#model/fact';
import { asId, type BotId, type BotRunId, type ConversationId, type SkillId, type UserId } from '#model/ids';
import type { PassedContext } from '#model/passed-context';
import { rememberedIn } from '#model/remembered';
import type { World } from '#model/world';
import { startRun } from '../bot/start-run';

/** One run for each bot in each conversation, whichever connector brings it there. */
export function runIdOf(botId: BotId, conversationId: ConversationId): BotRunId {
  return asId<BotRunId>(`${botId} ${conversationId}`);
}

/** The connector a user signs in by. */
export function connectorOf(world: World, userId: UserId): Connector | undefined {
  return Object.values(world.connectors).find((one: Connector) => one.userId === userId);
}

/** Under whose id the runs of a user are kept. */
export function speakerIdOfUser(world: World, userId: UserId): BotId | undefined {
  const connector = connectorOf(world, userId);
  return connector && speakerIdOf(connector);
}

/** Where the bot of a user stands in a conversation. */
export function runOf(world: World, userId: UserId, conversationId: ConversationId): BotRun | undefined {
  const botId = speakerIdOfUser(world, userId);
  return botId && world.botRuns[runIdOf(botId, conversationId)];
}

/** The bot at the beginning of a conversation. */
export function runIn(
  world: World,
  bot: Pick<Bot, 'id'>,
  conversationId: ConversationId,
  now: number,
): BotRun | undefined {
  const conversation = world.conversations[conversationId];
  if (!conversation) return undefined;
  const channel = { kind: 'conversation', conversationId, conversationKind: conversation.kind } as const;
  const remembers = rememberedIn(world, bot.id, channel, now);
  return startRun({ id: runIdOf(bot.id, conversationId), bot, channel, remembers });
}

/** It has passed the conversation on, or asked for that. */
function isAway(run: BotRun): boolean {
  return run.state === 'handed-over' || asked(run, 'transfer') !== null;
}

/** Has a bot ever passed it on? */
export function wasPassedOn({ conversations }: World, conversationId: ConversationId): boolean {
  return conversations[conversationId]?.milestones.includes('escalated') ?? false;
}

/**
 * A bot that is given a conversation anew begins afresh and hears the consumer's last line of what went before; its old run,
 * handed over or ended, would stay silent for ever. An outside engine hears only what is new to it, as far as nobody has answered that, and is
 * told what it remembers. [S280] [AE64]
 */
export function beginAnew(world: World, userId: UserId, conversationId: ConversationId, at: number): Fact[] {
  const old = runOf(world, userId, conversationId);
  if (!old) return [];
  // An escalation without an answer took place, if any did; else another user of the bot is given what the first one has lost. [RT19]
  const goesOn = asked(old, 'transfer') === null || !wasPassedOn(world, conversationId);
  if (old.state === 'active' && goesOn) return forgetLate(world, userId, old, at);
  const fresh = runIn(world, { id: old.botId }, conversationId, at);
  if (!fresh) return [];
  const last = lastOfConsumer(world, conversationId)?.sequence;
  const heardUpTo = last === undefined ? fresh.heardUpTo : isEngine(world, userId) ? old.heardUpTo : last - 1;
  const run = { ...fresh, heardUpTo, ...(old.engine && { engine: old.engine }) };
  return [{ type: 'bot.begun', at, run, log: [] }];
}

/** What an engine was asked, or has answered, before a person answered in its place. [AE65] */
function forgetLate(world: World, userId: UserId, old: BotRun, at: number): Fact[] {
  if (!isEngine(world, userId) || old.channel.kind === 'preview') return [];
  const isAnswered = world.messages[old.channel.conversationId]?.some(
    ({ sequence, author, audience, event }) =>
      sequence > old.heardUpTo &&
      author.kind === 'user' &&
      world.users[author.userId]?.type === 'human' &&
      audience === 'all' &&
      event.type === 'content',
  );
  const isIdle = old.waits.for === 'consumer' && old.outbox.length === 0;
  if (!isAnswered || isIdle) return [];
  const run: BotRun = { ...old, at: null, waits: { for: 'consumer' }, outbox: [] };
  return [{ type: 'bot.begun', at, run, log: [] }];
}

function isEngine(world: World, userId: UserId): boolean {
  const connector = connectorOf(world, userId);
  return connector !== undefined && botIdOf(connector) === null;
}

/**
 * Is a bot about to take what it passed on itself, directly or by way of other bots, with not a word from the consumer since?
 * Then nobody could help: to begin anew would pass it on again, and so for ever. [RT17]
 */
export function comesBack(world: World, userId: UserId, conversationId: ConversationId): boolean {
  const from = world.conversations[conversationId]?.handover?.from;
  const run = runOf(world, userId, conversationId);
  if (from === undefined || world.users[from]?.type !== 'bot' || !run || !isAway(run)) return false;
  const last = lastOfConsumer(world, conversationId);
  return last === undefined || last.sequence <= run.heardUpTo;
}

/** The newest line of the consumer up to this sequence. */
export function lastOfConsumer(
  { messages }: Pick<World, 'messages'>,
  conversationId: ConversationId,
  upTo = Infinity,
) {
  return messages[conversationId]?.findLast(
    ({ author, event, sequence }) =>
      author.kind === 'consumer' && event.type === 'content' && sequence <= upTo,
  );
}

/** What the bot has told that passed the conversation on to this one, unless the consumer has spoken since. [BT282] */
export function passedOn(
  world: World,
  { id, heard }: BotRun,
  conversationId: ConversationId,
): PassedContext | undefined {
  const from = world.conversations[conversationId]?.takenFrom;
  const sender = heard === null && from !== undefined ? runOf(world, from, conversationId) : undefined;
  if (!sender || sender.id === id || !isAway(sender)) return undefined;
  const said = lastOfConsumer(world, conversationId)?.sequence ?? -1;
  return sender.heardUpTo >= said ? sender.passes : undefined;
}

/** The message of the transfer a bot asks for: it goes with the transfer and is said only if that takes place. [CN22] */
export function lastWord(
  world: World,
  userId: UserId,
  conversationId: ConversationId,
  skillId: SkillId | null,
): { readonly id: string; readonly text: string } | null {
  const run = runOf(world, userId, conversationId);
  const wanted = run && asked(run, 'transfer');
  if (!wanted || run.waits.for !== 'answer' || wanted.skillId !== skillId || wanted.message === '')
    return null;
  return { id: run.waits.askId, text: wanted.message };
}
