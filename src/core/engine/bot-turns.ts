import { ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import { asked, previewIdOf, type BotRun, type Channel, type Heard, type Turn } from '#model/bot-run';
import { settingsOf } from '#model/connector/settings';
import type { ContextChange } from '#model/context-store';
import { fail, type Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { BotId, BotRunId } from '#model/ids';
import { rememberedIn } from '#model/remembered';
import type { Ttr } from '#model/ttr';
import type { World } from '#model/world';
import { assignedAgent } from '../messaging/participants';
import { resumeInPreview, typeInPreview, withoutTransfer } from '../bot/preview';
import { resume } from '../bot/resume';
import { startRun } from '../bot/start-run';
import { beginTurn, endTurn, type TurnAt, type TurnDraft } from '../bot/turn-draft';
import { changedContext, contextWithout } from './context-service';
import { environmentOf } from './environment-of';
import { aiSeatOf } from './ai/seat';
import { aiConnectorOf, speakerAt, speakerOf } from './ai/speaker';
import { takeAiTurn } from './ai/take-turn';
import { connectorOf, passedOn, runIdOf, runIn, speakerIdOfUser } from './bot-server';
import type { Hear, HearAnswer } from './hear';
import type { Moment } from './moment';

// What bots say: fetched with the first connector that runs, or the first command.

/** What a connector's bot makes of one thing it hears. The new stand is stored before anybody acts on it. */
export const hear: Hear = (world, connectorId, conversationId, heard, at) => {
  const connector = world.connectors[connectorId];
  const bot = connector && speakerAt(world, connector);
  if (!bot) return fail('not-found', { what: 'The bot of this connector' });
  const run = world.botRuns[runIdOf(bot.id, conversationId)] ?? runIn(world, bot, conversationId, at.now);
  if (!run) return fail('conversation-unknown');
  const turn = takeTurn(world, bot, run, heard, at);
  if (turn.run === run && turn.log.length === 0) return ok([]);
  return ok([taken(turn, at), ...namedIn(world, run, turn, at)]);
};

/** A line typed into Preview: the bot answers at once, there is no LiveEngage behind it. */
export function typedInPreview(
  world: World,
  botId: BotId,
  text: string,
  at: Moment,
): Result<Fact[], Failure> {
  const begun = freshPreview(world, botId, at);
  if (!begun.ok) return begun;
  const { bot, fresh } = begun.value;
  const run = world.botRuns[fresh.id] ?? fresh;
  const { anew, ...turn } = typeInPreview(bot, run, text, turnAt(world, bot, run, at));
  if (!anew) return ok([taken(turn, at)]);
  const forgotten = contextWithout(world, bot.accountId, run.id, at.now);
  return ok([{ type: 'bot.begun', at: at.now, ...turn }, ...forgotten]);
}

/** Preview at its beginning: nothing was said. */
export function previewAnew(world: World, botId: BotId, at: Moment): Result<Fact[], Failure> {
  const begun = freshPreview(world, botId, at);
  if (!begun.ok) return begun;
  const { bot, fresh } = begun.value;
  const forgotten = contextWithout(world, bot.accountId, fresh.id, at.now);
  return ok([{ type: 'bot.begun', at: at.now, run: fresh, log: [] }, ...forgotten]);
}

/** A turn in Preview that its author, and not what was said, brings about. */
export function authorsTurn(
  world: World,
  botId: BotId,
  take: (draft: TurnDraft) => void,
  at: Moment,
): Result<Fact[], Failure> {
  const begun = freshPreview(world, botId, at);
  if (!begun.ok) return begun;
  const { bot, fresh } = begun.value;
  const run = world.botRuns[fresh.id] ?? fresh;
  const where = turnAt(world, bot, run, at);
  const draft = beginTurn(bot, run, where);
  take(draft);
  return ok([taken(withoutTransfer(bot, endTurn(draft), where), at)]);
}

/** A bot that waits at a breakpoint goes on: as far as it can, or by one step. */
export function goOn(world: World, runId: BotRunId, step: boolean, at: Moment): Result<Fact[], Failure> {
  const run = world.botRuns[runId];
  if (!run || !world.bots[run.botId] || run.waits.for !== 'answer' || asked(run, 'breakpoint') === null)
    return fail('not-found', { what: 'A bot that is paused here' });
  return ok(hearAnswer(world, { runId, askId: run.waits.askId, answer: { kind: 'breakpoint', step } }, at));
}

export const hearAnswer: HearAnswer = (world, { runId, askId, answer }, at) => {
  const run = world.botRuns[runId];
  const bot = run && speakerOf(world, run.botId);
  if (!run || !bot) return [];
  const turn = takeTurn(world, bot, run, { kind: 'answered', askId, answer }, at);
  if (turn.run === run) return [];
  const effects = answer.kind === 'script' ? answer.effects : [];
  const changes = effects.flatMap((effect) => (effect.kind === 'context' ? [effect.change] : []));
  return [
    taken(turn, at),
    ...namedIn(world, run, turn, at),
    ...respondsIn(world, run, turn.ttr, at),
    ...keptFrom(world, bot, changes, at),
  ];
};

/** Whoever speaks in this run: an outside engine, or a bot of the builder. */
function takeTurn(
  world: World,
  bot: Bot,
  run: BotRun,
  heard: Heard,
  at: Moment,
): Turn & { readonly ttr?: Ttr | null } {
  const where = turnAt(world, bot, run, at);
  const engine = aiConnectorOf(world, bot.id);
  if (engine) return takeAiTurn(bot, run, heard, where, aiSeatOf(world, engine, run));
  return (run.channel.kind === 'preview' ? resumeInPreview : resume)(bot, run, heard, where);
}

/** The time to respond changes where the conversation is still its own. [AE29] */
function respondsIn(
  world: World,
  { botId, channel }: BotRun,
  ttr: Ttr | null | undefined,
  at: Moment,
): Fact[] {
  const conversation =
    channel.kind === 'conversation' ? world.conversations[channel.conversationId] : undefined;
  const userId = conversation && assignedAgent(conversation);
  if (!ttr || !conversation || !userId || speakerIdOfUser(world, userId) !== botId) return [];
  return [{ type: 'conversation.ttrChanged', at: at.now, conversationId: conversation.id, ttr }];
}

/** What the bot has learnt about somebody for whom no brand vouches. [BT292] */
function namedIn(world: World, { channel }: BotRun, { consumer: name }: Turn, { now }: Moment): Fact[] {
  const conversation =
    name && channel.kind === 'conversation' ? world.conversations[channel.conversationId] : undefined;
  const consumer = conversation && world.consumers[conversation.consumerId];
  if (!consumer || consumer.signedIn) return [];
  return [{ type: 'consumer.saved', at: now, consumer: { ...consumer, ...name } }];
}

/** What code has asked the Context Service for. */
function keptFrom(world: World, bot: Bot, changes: readonly ContextChange[], { now }: Moment): Fact[] {
  return changes.length === 0 ? [] : changedContext(world, bot.accountId, changes, now);
}

function taken({ run, log }: Turn, { now }: Moment): Fact {
  return { type: 'bot.turnTaken', at: now, run, log };
}

function turnAt(world: World, bot: Bot, run: BotRun, { now, ids }: Moment): TurnAt {
  const { channel } = run;
  return {
    now,
    nextId: () => ids.uuid(),
    environment: environmentOf(world, bot),
    breakpoints: world.breakpoints[bot.id] ?? [],
    ...(channel.kind === 'conversation' && { passedOn: passedOn(world, run, channel.conversationId) }),
    ...seatIn(world, channel),
  };
}

const unconfigured = { settings: [] };

/** What a turn takes from where the bot sits; a preview is like a chat. */
function seatIn(
  world: World,
  channel: Channel,
): Pick<
  TurnAt,
  'agentNickname' | 'consumerId' | 'maxEscalationRetries' | 'textOnly' | 'fallbackSkill' | 'webhookUrl'
> {
  const isPreview = channel.kind === 'preview';
  const conversation = isPreview ? undefined : world.conversations[channel.conversationId];
  const phase = conversation?.phase;
  const userId = phase?.name === 'assigned' ? phase.userId : null;
  const connector = (userId && connectorOf(world, userId)) || null;
  const { maxEscalationRetries, textOnly } = settingsOf(
    connector ?? unconfigured,
    isPreview ? 'chat' : channel.conversationKind,
  );
  if (isPreview) return { maxEscalationRetries };
  const agentNickname = (userId && world.users[userId]?.nickname) ?? '';
  const id = connector?.fallbackSkillId;
  const fallbackSkill = id ? { id, name: world.skills[id]?.name ?? '' } : null;
  const webhookUrl = connector?.externalWebhookUrl ?? '';
  const consumerId = conversation?.consumerId;
  return { agentNickname, consumerId, maxEscalationRetries, textOnly, fallbackSkill, webhookUrl };
}

function freshPreview(
  world: World,
  botId: BotId,
  { now }: Moment,
): Result<{ bot: Bot; fresh: BotRun }, Failure> {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'This bot' });
  const channel = { kind: 'preview' } as const;
  const remembers = rememberedIn(world, botId, channel, now);
  return ok({ bot, fresh: startRun({ id: previewIdOf(botId), bot, channel, remembers }) });
}
