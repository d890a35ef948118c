import { openFirstAccount } from '#core/engine/first-account';
import { apply } from '#core/engine/apply';
import type { Bot } from '#model/bot';
import type { PlayChannel } from '#model/bot-test';
import { sameName } from '#model/comparable-text';
import { botIdOf, partsDown, type Connector } from '#model/connector';
import type { Endpoint } from '#model/endpoint';
import type { Configuration } from '#core/bot/play/parse-fields';
import type { Fact } from '#model/fact';
import {
  asId,
  type AccountId,
  type BotId,
  type ConnectorId,
  type EndpointId,
  type SkillId,
  type UserId,
} from '#model/ids';
import { listOf } from '#model/list-of';
import type { User } from '#model/user';
import { emptyWorld, type World } from '#model/world';
import type { Ids } from '../ports';
import { handoffs, takeSeat, type ConsumerWish } from './seat';

/** Where a bot is to be played. */
export interface ScenePlan {
  readonly bot: Bot;
  readonly channel: PlayChannel;
  /** Around the bot; null for one made for it: its skills, an agent at work in each. */
  readonly world: World | null;
  /** Asked before those of the world. */
  readonly endpoints: readonly Endpoint[];
  /** What its connector is configured with, in place of what stands there under the same key. */
  readonly configuration?: Configuration;
  /** The skill its user gets, in a world of its own. */
  readonly ownSkill?: SkillId;
  /** A bot that consumers meet first. */
  readonly router?: Bot;
  /** Agents at work; null for those who are in the world. */
  readonly agents: readonly UserId[] | null;
  /** Virtual time. */
  readonly startsAt: number;
}

/** A world in which nothing is said yet, and who is who in it. */
export interface PlayScene {
  readonly world: World;
  readonly accountId: AccountId;
  readonly botId: BotId;
  /** Who is to be at work. */
  readonly agents: readonly User[];
  /** What a consumer asks for to meet the bot. */
  readonly wish: ConsumerWish;
}

/** Everything that is set up in a world and nothing that has happened in it, as it would be stored. */
function setUp(world: World, now: number): Fact[] {
  const at = { at: now };
  return [
    ...listOf(world, 'accounts').map((account): Fact => {
      const profiles = listOf(world, 'profiles').filter(({ accountId }) => accountId === account.id);
      return { type: 'account.opened', ...at, account, profiles };
    }),
    ...listOf(world, 'skills').map((skill): Fact => ({ type: 'skill.saved', ...at, skill })),
    ...listOf(world, 'users').map((user): Fact => ({ type: 'user.saved', ...at, user })),
    ...listOf(world, 'campaigns').map((campaign): Fact => ({ type: 'campaign.saved', ...at, campaign })),
    ...listOf(world, 'environments').map((environment): Fact => ({
      type: 'environment.saved',
      ...at,
      environment,
    })),
    ...listOf(world, 'resources').map((resource): Fact => ({ type: 'resource.saved', ...at, resource })),
    ...listOf(world, 'bots').map((bot): Fact => ({ type: 'bot.saved', ...at, bot })),
    ...listOf(world, 'connectors').map((connector): Fact => ({ type: 'connector.saved', ...at, connector })),
  ];
}

/** Puts a bot where consumers find it, in the world that is given or in one of its own. */
export function setScene(plan: ScenePlan, ids: Ids): PlayScene {
  const { channel, startsAt } = plan;
  const world = emptyWorld();
  const make = (fact: Fact) => apply(world, JSON.parse(JSON.stringify(fact)) as Fact);
  const given = plan.world && plan.world.order.accounts.length > 0 ? plan.world : null;
  for (const fact of given
    ? setUp(given, startsAt)
    : openFirstAccount({ now: startsAt, realNow: startsAt, ids }))
    make(fact);
  world.clock = { mode: 'running', rate: 1, virtualAt: startsAt, realAt: startsAt };

  const bot = placed(world, plan.bot);
  const { accountId } = bot;
  make({ type: 'bot.saved', at: startsAt, bot });
  const endpoints = given ? listOf(given, 'endpoints') : [];
  const played = plan.endpoints.map((one, at) => ({
    ...one,
    id: asId<EndpointId>(`played-${at}`),
    accountId,
  }));
  for (const endpoint of [...played, ...endpoints]) make({ type: 'endpoint.saved', at: startsAt, endpoint });
  if (!given)
    for (const fact of handoffs(
      bot,
      { fallback: plan.configuration?.fallbackSkillId, own: plan.ownSkill },
      startsAt,
      ids,
    ))
      make(fact);

  const own = channel === 'web' ? null : takeSeat(world, bot, channel, startsAt, ids, { own: plan.ownSkill });
  for (const fact of own?.facts ?? []) make(fact);
  const router = channel !== 'web' && plan.router ? { ...plan.router, accountId } : null;
  if (router) make({ type: 'bot.saved', at: startsAt, bot: router });
  const first =
    router && channel !== 'web' ? takeSeat(world, router, channel, startsAt, ids, { name: 'router' }) : own;
  if (router) for (const fact of first?.facts ?? []) make(fact);
  for (const connector of listOf(world, 'connectors'))
    make({
      type: 'connector.saved',
      at: startsAt,
      connector: stopped(
        configured(connector, bot.id, plan.configuration),
        channel !== 'web' && isToRun(connector, own?.connectorId ?? null),
      ),
    });
  const isAtWork = ({ id }: User) =>
    plan.agents ? plan.agents.includes(id) : given === null || given.agents[id]?.state === 'online';
  const agents = listOf(world, 'users').filter(
    (user) => user.type === 'human' && user.accountId === accountId && user.enabled && isAtWork(user),
  );
  const wish = first?.wish ?? { skillId: null, campaign: null };
  return { world, accountId, botId: bot.id, agents: channel === 'web' ? [] : agents, wish };
}

/** In place of the bot of the world that has its name, with the environment that one has where a file names none, or beside those there are. */
function placed(world: World, bot: Bot): Bot {
  const bots = listOf(world, 'bots');
  const twin = bots.find(({ id }) => id === bot.id) ?? bots.find(({ name }) => sameName(name, bot.name));
  const [first = bot.accountId] = world.order.accounts;
  const environmentId = bot.environmentId ?? twin?.environmentId;
  return {
    ...bot,
    ...(environmentId && { environmentId }),
    id: twin?.id ?? bot.id,
    accountId: twin?.accountId ?? first,
  };
}

function isToRun({ id, wanted }: Connector, own: ConnectorId | null): boolean {
  return id === own || wanted === 'running';
}

function configured(connector: Connector, botId: BotId, configuration?: Configuration): Connector {
  if (!configuration || botIdOf(connector) !== botId) return connector;
  const { settings, ...others } = configuration;
  const kept = connector.settings.filter(({ key }) => !settings.some((field) => field.key === key));
  return { ...connector, ...others, settings: [...kept, ...settings] };
}

function stopped(connector: Connector, runs: boolean): Connector {
  const wanted = runs ? 'running' : 'stopped';
  return { ...connector, wanted, status: runs ? 'starting' : 'stopped', parts: partsDown };
}
