import type { AgentRow, QueueRow } from '#contract/topics';
import type { Bot } from '#model/bot';
import type { Campaign, ConversationKind, Engagement } from '#model/campaign';
import { botIdOf, type Connector } from '#model/connector';
import type { BotId, UserId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';

/** Everything of one account that conversations pass through. */
export interface Deployed {
  readonly campaigns: readonly Campaign[];
  readonly skills: readonly Skill[];
  readonly users: readonly User[];
  readonly bots: readonly Bot[];
  readonly connectors: readonly Connector[];
  readonly agents: ReadonlyMap<string, AgentRow>;
  readonly queues: readonly QueueRow[];
  /** The skills a bot hands over to, as they are written. */
  readonly handsTo: (bot: Bot) => readonly string[];
}

/** Whoever takes conversations of a skill, with what they do now. */
export interface Taker<Thing> {
  readonly thing: Thing;
  readonly user: User | undefined;
  readonly agent: AgentRow | undefined;
}

/** Where conversations stand in line, and what takes them from there. */
export type Stop =
  | {
      readonly kind: 'skill';
      readonly conversationKind: ConversationKind;
      /** Null for anybody of the account. */
      readonly skill: Skill | null;
      readonly queue: QueueRow | undefined;
      readonly bots: readonly BotStop[];
      readonly people: readonly Taker<User>[];
    }
  /** It stands further up already: a way that leads back to itself. */
  | { readonly kind: 'again'; readonly skill: Skill | null }
  /** As it is written: no skill of the account, or one that is chosen while the bot talks. */
  | { readonly kind: 'unknown'; readonly written: string };

/** The connectors of a skill that speak for the same bot. */
export interface BotStop {
  /** Undefined where it was deleted, or something else than a bot of the builder speaks. */
  readonly bot: Bot | undefined;
  readonly connectors: readonly Taker<Connector>[];
  readonly next: readonly Stop[];
}

/** What brings consumers, and where it leads them. */
interface Way {
  readonly campaign: Campaign;
  readonly engagement: Engagement;
  readonly stop: Stop;
}

export interface Deployment {
  readonly ways: readonly Way[];
  /** Skills no engagement leads to, neither at once nor by a bot. */
  readonly beside: readonly Stop[];
}

/** The way of conversations from what brings them to who answers them, as everything is set up now. [UI90] */
export function deploymentOf(from: Deployed): Deployment {
  const reached = new Set<string | null>();
  const agentOf = (id: UserId) => from.agents.get(id);

  function stopAt(skill: Skill | null, kind: ConversationKind, above: ReadonlySet<string | null>): Stop {
    const id = skill?.id ?? null;
    reached.add(id);
    if (above.has(id)) return { kind: 'again', skill };
    const serving = from.users.filter((user) => skill === null || user.skills.includes(skill.id));
    const serves = new Set(serving.map((user) => user.id));
    const connectors = from.connectors.filter(
      (one) => one.conversationKind === kind && serves.has(one.userId),
    );
    const below = new Set(above).add(id);
    const people = serving
      .filter(({ type, enabled }) => type === 'human' && enabled)
      .map((user) => ({ thing: user, user, agent: agentOf(user.id) }));
    return {
      ...{ kind: 'skill', conversationKind: kind, skill, people },
      queue: from.queues.find((row) => row.skillId === id && row.kind === kind),
      bots: byBot(connectors).map(([botId, theirs]) => botStop(botId, theirs, kind, below)),
    };
  }

  function botStop(
    botId: BotId | null,
    connectors: readonly Connector[],
    kind: ConversationKind,
    above: ReadonlySet<string | null>,
  ): BotStop {
    const bot = from.bots.find(({ id }) => id === botId);
    const next = [...new Set(bot ? from.handsTo(bot) : [])].map((written): Stop => {
      const skill = from.skills.find(({ id }) => id === written);
      return skill ? stopAt(skill, kind, above) : { kind: 'unknown', written };
    });
    const takers = connectors.map((thing) => ({
      ...{ thing, agent: agentOf(thing.userId) },
      user: from.users.find(({ id }) => id === thing.userId),
    }));
    return { bot, connectors: takers, next };
  }

  const ways = from.campaigns.flatMap((campaign) =>
    campaign.engagements.map((engagement) => {
      const { routing, conversationKind: kind } = engagement;
      if (routing.kind === 'all-skills') return { campaign, engagement, stop: stopAt(null, kind, new Set()) };
      const skill = from.skills.find(({ id }) => id === routing.skillId);
      const stop: Stop = skill
        ? stopAt(skill, kind, new Set())
        : { kind: 'unknown', written: routing.skillId };
      return { campaign, engagement, stop };
    }),
  );
  const takesAll = reached.has(null);
  const beside = from.skills.flatMap((skill) =>
    takesAll || reached.has(skill.id)
      ? []
      : [stopAt(skill, kindOf(skill, from.connectors, from.users), new Set())],
  );
  return { ways, beside };
}

/** In the order in which their first connector was added. */
function byBot(connectors: readonly Connector[]): [BotId | null, Connector[]][] {
  const found = new Map<BotId | null, Connector[]>();
  for (const one of connectors) found.set(botIdOf(one), [...(found.get(botIdOf(one)) ?? []), one]);
  return [...found];
}

/** What connectors of a skill that nothing leads to are for. */
function kindOf({ id }: Skill, connectors: readonly Connector[], users: readonly User[]): ConversationKind {
  const serves = (userId: UserId) => users.some((user) => user.id === userId && user.skills.includes(id));
  return connectors.find(({ userId }) => serves(userId))?.conversationKind ?? 'chat';
}
