import { STEPPED_UP } from '#model/stepped-up';
import { ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import { ESCALATION_FAILED, logLimits } from '#model/bot-run';
import type { BotTest } from '#model/bot-test';
import type { Conversation, Milestone } from '#model/conversation';
import { fail, type Failure } from '#model/failure';
import type { BotId, ConversationId, UserId } from '#model/ids';
import { counts } from '#model/limits';
import { listOf } from '#model/list-of';
import type { LogEntry, LogKind } from '#model/log-entry';
import type { World } from '#model/world';
import { eventsOfReason, outOf } from '../bot/play/event';
import { saidWords, writeSaid, writeStepUp } from '../bot/play/parse-script';
import { speakerIdOfUser, runIdOf } from './bot-server';
import { previewIdOf } from '#model/bot-run';

type Kept = Pick<BotTest, 'channel' | 'script' | 'expected' | 'startsAt' | 'agents'> & {
  /** What the consumer said first. */
  readonly title: string;
};

/** A conversation as it is written down. */
class Minutes {
  readonly #steps: string[] = [];
  readonly #expected: object[] = [];
  #last: number;
  title = '';

  constructor(begins: number) {
    this.#last = begins;
  }

  said(text: string, at: number): void {
    const words = saidWords(text);
    if (words === '') return;
    this.title ||= words;
    this.#steps.push(writeSaid(words, Math.max(0, at - this.#last)));
    this.#last = at;
    this.expect({ in: words });
  }

  steppedUp(at: number): void {
    this.#steps.push(writeStepUp(Math.max(0, at - this.#last)));
    this.#last = at;
    this.expect({ event: 'stepped-up' });
  }

  expect(event: object): void {
    this.#expected.push(event);
  }

  get script(): string {
    return this.#steps.join('\n');
  }

  get expected(): string {
    return this.#expected.map((one) => JSON.stringify(one)).join('\n');
  }
}

/** What was said, as a script and what it has to bring: in the bot's preview, or in this conversation until the bot's part ended. */
export function keptConversation(
  world: World,
  botId: BotId,
  conversationId: ConversationId | null,
): Result<Kept, Failure> {
  const bot = world.bots[botId];
  if (!bot) return fail('not-found', { what: 'This bot' });
  return conversationId === null ? keptPreview(world, bot) : keptTalk(world, bot, conversationId);
}

/** What no consumer brings about cannot be played again. [CT5] */
const isByAuthor: ReadonlySet<LogKind> = new Set(['run-from', 'paused', 'variable-set-by-author']);

function keptPreview({ botLogs }: World, bot: Bot): Result<Kept, Failure> {
  const log = botLogs[previewIdOf(bot.id)] ?? [];
  if (log.length >= logLimits.preview)
    return fail('bad-input', {
      what: 'So much was said in the preview that its beginning is not known any more: reset it and begin again.',
    });
  const first = log.find(({ kind }) => kind === 'typed');
  if (!first) return fail('bad-input', { what: 'Nothing was said yet.' });
  if (log.some(({ kind }) => isByAuthor.has(kind)))
    return fail('bad-input', {
      what: 'Its author took part: the bot was run from an interaction or paused, or a variable was set by hand. Reset the preview and begin again.',
    });
  const minutes = new Minutes(first.at);
  for (const entry of log) {
    if (entry.kind === 'typed') minutes.said(entry.values.text, entry.at);
    else for (const event of eventsOfReason(bot, entry, true)) if (!isReason(entry)) minutes.expect(event);
  }
  const { script, expected, title } = minutes;
  return ok({ channel: 'web', script, expected, title, startsAt: first.at, agents: null });
}

/** Only what the consumer could see. */
function isReason({ kind }: LogEntry): boolean {
  return kind !== 'spoke' && kind !== 'transfer-unavailable' && kind !== 'conversation-closed';
}

function keptTalk(world: World, bot: Bot, conversationId: ConversationId): Result<Kept, Failure> {
  const conversation = world.conversations[conversationId];
  if (!conversation || conversation.accountId !== bot.accountId)
    return fail('not-found', { what: 'This conversation' });
  const { openedAt, kind, phase, milestones } = conversation;
  const minutes = new Minutes(openedAt);
  const isHandedOver = hasLeft(world, bot, conversation);
  for (const { author, audience, event, at } of messagesOfBot(world, bot, conversationId, isHandedOver)) {
    if (event.type !== 'content') continue;
    if (event.file)
      return fail('bad-input', {
        what: 'A file was sent in it, and a script has only words: begin a conversation without one.',
      });
    if (author.kind === 'consumer') minutes.said(event.text, at);
    else if (author.kind === 'user' && audience === 'all') minutes.expect(outOf(event));
    else if (author.kind === 'system' && event.text === STEPPED_UP) minutes.steppedUp(at);
    else if (author.kind === 'system' && event.text === ESCALATION_FAILED) {
      minutes.expect({ open: true, event: 'escalated' });
      minutes.expect({ open: true, event: 'returned' });
    }
  }
  if (minutes.title === '') return fail('bad-input', { what: 'Nothing was said yet.' });
  if (milestones.includes('escalated') && isHandedOver) minutes.expect({ open: true, event: 'escalated' });
  if (phase.name === 'ended' && phase.reason === 'agent' && !isHandedOver)
    minutes.expect({ event: 'closed' });
  const { script, expected, title } = minutes;
  const agents = atWork(world, conversation, isHandedOver);
  return ok({ channel: kind, script, expected, title, startsAt: openedAt, agents });
}

/** Whether the bot's part is over because somebody else has it, or should have it. */
function hasLeft(world: World, bot: Bot, { id, phase, milestones }: Conversation): boolean {
  const has = (milestone: Milestone) => milestones.includes(milestone);
  if (has('human-joined') || has('bot-took-over')) return true;
  if (phase.name === 'assigned') return speakerIdOfUser(world, phase.userId) !== bot.id;
  if (phase.name !== 'ended') return true;
  if (!has('escalation-failed')) return has('escalated');
  // It came back, and may have been passed on once more.
  const log = world.botLogs[runIdOf(bot.id, id)] ?? [];
  return log.findLast(({ kind }) => isTransfer.has(kind))?.kind === 'transfer-taken';
}
const isTransfer: ReadonlySet<LogKind> = new Set(['transfer-taken', 'transfer-failed']);

/** Who could have been asked, and whom it was offered to. A transfer that came back waited only for whom it rang in vain: who is Online by now was not. [CT6] */
function atWork(world: World, { id, accountId, milestones }: Conversation, isHandedOver: boolean): UserId[] {
  const cameBack = milestones.includes('escalation-failed') && !isHandedOver;
  const rings = (world.ringsOf[id] ?? []).flatMap((ringId) => world.rings[ringId] ?? []);
  const rung = rings.filter(({ state }) => !cameBack || state === 'expired').map(({ userId }) => userId);
  const online = (userId: UserId) => !cameBack && world.agents[userId]?.state === 'online';
  const all = listOf(world, 'users').filter(
    (user) =>
      user.type === 'human' && user.accountId === accountId && (rung.includes(user.id) || online(user.id)),
  );
  // Of more than a test holds those matter who were asked.
  return all
    .map((user) => user.id)
    .sort((a, b) => Number(rung.includes(b)) - Number(rung.includes(a)))
    .slice(0, counts.testAgents);
}

/** Up to the last word of the bot where it passed the conversation on: others speak from there. */
function messagesOfBot(world: World, bot: Bot, id: ConversationId, isHandedOver: boolean) {
  const all = world.messages[id] ?? [];
  const human = all.findIndex(
    ({ author }) => author.kind === 'user' && speakerIdOfUser(world, author.userId) !== bot.id,
  );
  const own = human < 0 ? all : all.slice(0, human);
  if (!isHandedOver) return own;
  const last = own.findLastIndex(({ author }) => author.kind === 'user');
  return last < 0 ? own : own.slice(0, last + 1);
}
