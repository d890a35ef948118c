import type { Fact, FactType } from '#model/fact';
import { asId, type BotId, type BotRunId } from '#model/ids';
import type { Bot } from '#model/bot';
import { logLimits } from '#model/bot-run';
import type { Call } from '#model/call';
import { counts, lengths } from '#model/limits';
import type { OrderedNoun } from '#model/order';
import { bare, type World } from '#model/world';
import { noLoad } from '../../routing/agent-load';
import { disarm, drop } from './arm';
import { noteTurn } from './note-turn';
import { rerank } from './online';
import { followTimer } from './presence';
import { forgetAll, remember } from '#model/remembered';

export type Apply<T extends FactType> = (world: World, fact: Fact<T>) => void;

function rememberDeleted({ deleted }: World, id: string, at: number): void {
  deleted[id] = at;
  const [oldest] = Object.entries(deleted).sort(([, a], [, b]) => a - b);
  if (oldest && Object.keys(deleted).length > counts.deleted) delete deleted[oldest[0]];
}

/** As much as an account keeps. */
function newest(calls: readonly Call[]): readonly Call[] {
  let room: number = lengths.calls;
  const tooMuch = calls.findLastIndex((call) => (room -= JSON.stringify(call).length) < 0);
  return calls.slice(Math.max(tooMuch + 1, calls.length - counts.calls));
}

/** A new thing comes last in the lists; one that is known keeps its place. */
function enlist<N extends OrderedNoun>(world: World, noun: N, id: World['order'][N][number]): void {
  const order: string[] = world.order[noun];
  if (!order.includes(id)) order.push(id);
}

function delist(world: World, noun: OrderedNoun, id: string): void {
  const order: string[] = world.order[noun];
  const place = order.indexOf(id);
  if (place >= 0) order.splice(place, 1);
}

type KeptNoun =
  | 'account'
  | 'profile'
  | 'skill'
  | 'campaign'
  | 'bot'
  | 'connector'
  | 'endpoint'
  | 'environment'
  | 'resource'
  | 'test';

function keep(world: World, noun: KeptNoun, thing: { readonly id: string }): void {
  // Each noun has its own kind of thing and id; the union hides that they fit.
  (world[`${noun}s`] as Record<string, unknown>)[thing.id] = thing;
  enlist(world, `${noun}s`, thing.id as never);
}

function forget(world: World, noun: KeptNoun, id: string): void {
  delete (world[`${noun}s`] as Record<string, unknown>)[id];
  delist(world, `${noun}s`, id);
}

/** What stays as it was saved until it is deleted, if it can be. */
function kept<N extends KeptNoun>(
  noun: N,
): { [T in Extract<`${N}.saved` | `${N}.deleted`, FactType>]: Apply<T> } {
  // The edge: such a fact holds the thing by its noun, or its id.
  return {
    [`${noun}.saved`]: (world: World, fact: Record<string, { id: string }>) => keep(world, noun, fact[noun]!),
    [`${noun}.deleted`]: (world: World, fact: Record<string, string>) =>
      forget(world, noun, fact[`${noun}Id`]!),
  } as never;
}

function forgetRunsOf(world: World, botId: BotId): void {
  for (const run of Object.values(world.botRuns)) if (run.botId === botId) forgetRun(world, run.id);
}

function forgetRun(world: World, id: BotRunId): void {
  delete world.botRuns[id];
  delete world.botLogs[id];
}

function changeBot(world: World, botId: BotId, change: (bot: Bot) => Bot): void {
  const bot = world.bots[botId];
  if (bot) world.bots[botId] = change(bot);
}

/** Replaces the item of the same id in its place, or adds it at the end. */
function withItem<Item extends { readonly id: string }>(items: readonly Item[], item: Item): Item[] {
  return items.some((other) => other.id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}

function withoutItem<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item[] {
  return items.filter((item) => item.id !== id);
}

export const applyAdministration = {
  ...kept('account'),
  ...kept('profile'),
  ...kept('skill'),
  ...kept('campaign'),
  ...kept('endpoint'),
  ...kept('environment'),
  ...kept('resource'),
  ...kept('test'),
  'clock.changed': (world, { clock }) => {
    world.clock = clock;
  },
  'account.opened': (world, { account, profiles }) => {
    keep(world, 'account', account);
    for (const profile of profiles) keep(world, 'profile', profile);
  },
  'user.saved': (world, { user, at }) => {
    rerank(world, user.id, () => {
      world.users[user.id] = user;
    });
    enlist(world, 'users', user.id);
    world.agents[user.id] ??= {
      userId: user.id,
      state: 'offline',
      since: at,
      lastAssignedAt: 0,
      conversations: bare(),
      open: 0,
      load: noLoad(),
      rings: [],
    };
  },
  'user.deleted': (world, { userId }) => {
    rerank(world, userId, () => {
      delete world.users[userId];
      delete world.agents[userId];
    });
    delist(world, 'users', userId);
    disarm(world, { kind: 'agent-gone', userId });
  },
  'campaign.published': (world, { campaignId, at }) => {
    const campaign = world.campaigns[campaignId];
    if (campaign) world.campaigns[campaignId] = { ...campaign, publishedAt: at };
  },
  'bot.saved': (world, { bot }) => keep(world, 'bot', bot),
  'bot.deleted': (world, { botId, at }) => {
    forget(world, 'bot', botId);
    rememberDeleted(world, botId, at);
    delete world.breakpoints[botId];
    forgetAll(world, botId);
    for (const test of Object.values(world.tests)) if (test.botId === botId) forget(world, 'test', test.id);
    forgetRunsOf(world, botId);
  },
  'dialog.saved': (world, { botId, dialog }) =>
    changeBot(world, botId, (bot) => ({ ...bot, dialogs: withItem(bot.dialogs, dialog) })),
  'dialog.deleted': (world, { botId, dialogId }) =>
    changeBot(world, botId, (bot) => ({ ...bot, dialogs: withoutItem(bot.dialogs, dialogId) })),
  'integration.saved': (world, { botId, integration }) =>
    changeBot(world, botId, (bot) => ({ ...bot, integrations: withItem(bot.integrations, integration) })),
  'integration.deleted': (world, { botId, integrationId }) =>
    changeBot(world, botId, (bot) => ({
      ...bot,
      integrations: withoutItem(bot.integrations, integrationId),
    })),
  'articles.changed': ({ resources }, { resourceId, name, place, gone, articles }) => {
    const base = resources[resourceId];
    if (base?.kind === 'knowledge-base')
      resources[resourceId] = { ...base, name, articles: base.articles.toSpliced(place, gone, ...articles) };
  },
  'connector.saved': (world, { connector }) => keep(world, 'connector', connector),
  'connector.started': (world, { connectorId }) => {
    const connector = world.connectors[connectorId];
    if (connector) world.connectors[connectorId] = { ...connector, wanted: 'running', status: 'starting' };
  },
  'connector.stopped': (world, { connectorId }) => {
    const connector = world.connectors[connectorId];
    if (connector) world.connectors[connectorId] = { ...connector, wanted: 'stopped' };
  },
  'connector.statusChanged': (world, { connectorId, status, parts }) => {
    const connector = world.connectors[connectorId];
    if (connector) world.connectors[connectorId] = { ...connector, status, parts };
  },
  'connector.deleted': (world, { connectorId, at }) => {
    // Those of an outside engine are kept under its connector’s.
    forgetRunsOf(world, asId<BotId>(connectorId));
    forget(world, 'connector', connectorId);
    rememberDeleted(world, connectorId, at);
  },
  'endpoint.moved': (world, { endpointId, by }) => {
    const { endpoints } = world.order;
    const place = endpoints.indexOf(endpointId);
    delist(world, 'endpoints', endpointId);
    endpoints.splice(Math.max(0, place + by), 0, endpointId);
  },
  'context.changed': ({ context }, { accountId, namespaces, put, gone }) => {
    const properties = { ...context[accountId]?.properties, ...put };
    for (const key of gone) delete properties[key];
    context[accountId] = { namespaces, properties };
  },
  'call.made': (world, { call }) => {
    const calls = world.calls[call.accountId] ?? [];
    world.calls[call.accountId] = newest([...withoutItem(calls, call.id), call]);
  },
  'hosts.allowed': (world, { hosts }) => {
    world.allowedHosts = hosts;
  },
  'bot.begun': (world, { run, log }) => {
    world.botRuns[run.id] = run;
    world.botLogs[run.id] = [...log];
  },
  'bot.turnTaken': (world, { run, log, at }) => {
    remember(world, world.botRuns[run.id], run, at);
    world.botRuns[run.id] = run;
    noteTurn(world, run, log);
    const whole = (world.botLogs[run.id] ??= []);
    whole.push(...log);
    whole.splice(0, whole.length - logLimits[run.channel.kind]);
  },
  'bot.breakpointsSet': (world, { botId, interactionIds }) => {
    world.breakpoints[botId] = interactionIds;
  },
  'bot.lineSent': (world, { runId, lineId }) => {
    const run = world.botRuns[runId];
    if (run) world.botRuns[runId] = { ...run, outbox: withoutItem(run.outbox, lineId) };
  },
  'lesson.stepEntered': (world, { lessonId, stepId, at }) => {
    world.lessons[`${lessonId} ${stepId}`] ??= { stepId, enteredAt: at };
  },
  'timer.ran': (world, { timerId, at }) => {
    const { [timerId]: ran } = world.timers;
    drop(world, timerId);
    if (ran) followTimer(world, ran.about, at);
  },
} satisfies { [T in FactType]?: Apply<T> };
