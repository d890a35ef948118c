import type { AgentRow, QueueRow } from '#contract/topics';
import type { Bot } from '#model/bot';
import type { Campaign, ConversationKind, Engagement } from '#model/campaign';
import { conversationKinds } from '#model/choices';
import { botIdOf, speakerIdOf, type Connector } from '#model/connector';
import { playerKindOf } from '#model/connector/player-kinds';
import type { Dialog } from '#model/dialog';
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
  /** The skills a dialog hands over to, as they are written. */
  readonly transfersOf: (bot: Bot, dialog: Dialog) => readonly string[];
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
  /** It is drawn elsewhere, with what it leads to. */
  | { readonly kind: 'again'; readonly skill: Skill | null }
  /** As it is written: no skill of the account, or one that is chosen while the bot talks. */
  | { readonly kind: 'unknown'; readonly written: string };

/** Connectors by which the same one speaks. */
export interface BotStop {
  readonly connectors: readonly Taker<Connector>[];
  readonly speaks: Voice;
  readonly next: readonly Stop[];
}
/** Who speaks: a bot of the builder, a bot of another account, or something else, of this kind. */
export type Voice =
  | { readonly kind: 'bot'; readonly bot: Bot }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'other'; readonly plays: Connector['plays'] };

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
  /** Connectors that no skill leads to. */
  readonly idle: readonly BotStop[];
}

/**
 * The way of conversations from what brings them to who answers them, as everything is set up now. A skill is drawn with what it
 * leads to once for each kind of conversation, where it is nearest to an engagement. [UI90]
 */
export function deploymentOf(from: Deployed): Deployment {
  const users = new Map<string, User>(from.users.map((user) => [user.id, user]));
  const skills = new Map<string, Skill>(from.skills.map((skill) => [skill.id, skill]));
  const drawn = new Set<string>();
  const placed = new Set<string>();
  /** What is still to be drawn: the nearest first. */
  const later: (() => void)[] = [];

  const handed = new Map<string, string[]>();
  /** Read once for each connector, however many skills lead to it. [UI131] */
  function handsOf(connector: Connector): string[] {
    const known = handed.get(connector.id) ?? handsTo(connector, from);
    handed.set(connector.id, known);
    return known;
  }
  const takerOf = <Thing>(thing: Thing, userId: string): Taker<Thing> => ({
    ...{ thing, user: users.get(userId), agent: from.agents.get(userId) },
  });
  const connectorsAt = (skill: Skill | null, kind: ConversationKind) =>
    from.connectors.filter((one) => one.conversationKind === kind && serves(users.get(one.userId), skill));

  function stopAt(skill: Skill | null, kind: ConversationKind): Stop {
    const key = keyOf(skill, kind);
    if (drawn.has(key)) return { kind: 'again', skill };
    drawn.add(key);
    const bots: BotStop[] = [];
    later.push(() => bots.push(...botStops(connectorsAt(skill, kind), kind)));
    const people = from.users
      .filter((user) => user.type === 'human' && user.enabled && serves(user, skill))
      .map((user) => takerOf(user, user.id));
    const queue = from.queues.find((row) => row.skillId === (skill?.id ?? null) && row.kind === kind);
    return { kind: 'skill', conversationKind: kind, skill, queue, bots, people };
  }

  function botStops(connectors: readonly Connector[], kind: ConversationKind): BotStop[] {
    return [...bySpeaker(connectors).values()].map((theirs) => {
      for (const { id } of theirs) placed.add(id);
      const written = new Set(theirs.flatMap(handsOf));
      const next = [...written].map((id) => namedStop(id, kind));
      return {
        connectors: theirs.map((one) => takerOf(one, one.userId)),
        ...{ speaks: speakerOf(theirs[0]!, from.bots), next },
      };
    });
  }

  function namedStop(id: string, kind: ConversationKind): Stop {
    const skill = skills.get(id);
    return skill ? stopAt(skill, kind) : { kind: 'unknown', written: id };
  }
  function draw<T>(what: readonly T[]): readonly T[] {
    for (let next = later.shift(); next; next = later.shift()) next();
    return what;
  }

  const ways = draw(
    from.campaigns.flatMap((campaign) =>
      campaign.engagements.map((engagement) => {
        const { routing, conversationKind: kind } = engagement;
        const stop = routing.kind === 'all-skills' ? stopAt(null, kind) : namedStop(routing.skillId, kind);
        return { campaign, engagement, stop };
      }),
    ),
  );

  const isOpen = (skill: Skill, kind: ConversationKind) =>
    !drawn.has(keyOf(null, kind)) && !drawn.has(keyOf(skill, kind));
  const open = from.skills.flatMap((skill) => {
    const kinds = conversationKinds.filter((kind) => connectorsAt(skill, kind).length > 0);
    const isReached = conversationKinds.some((kind) => !isOpen(skill, kind));
    const shown = kinds.length > 0 || isReached ? kinds : (['chat'] as const);
    return shown.filter((kind) => isOpen(skill, kind)).map((kind) => ({ skill, kind }));
  });
  // Those that others of them lead to come below these.
  const below = new Set(
    open.flatMap(({ skill, kind }) =>
      connectorsAt(skill, kind).flatMap((one) =>
        handsOf(one).flatMap((id) => (id === skill.id ? [] : [`${kind} ${id}`])),
      ),
    ),
  );
  const besides = [false, true].flatMap((isBelow) =>
    open.flatMap(({ skill, kind }) => {
      const key = keyOf(skill, kind);
      return below.has(key) === isBelow && !drawn.has(key) ? draw([stopAt(skill, kind)]) : [];
    }),
  );
  const idle = conversationKinds.flatMap((kind) =>
    botStops(
      from.connectors.filter((one) => one.conversationKind === kind && !placed.has(one.id)),
      kind,
    ),
  );
  return { ways, beside: besides, idle: draw(idle) };
}

function keyOf(skill: Skill | null, kind: ConversationKind): string {
  return `${kind} ${skill?.id ?? 'any'}`;
}

function serves(user: User | undefined, skill: Skill | null): boolean {
  return user !== undefined && (skill === null || user.skills.includes(skill.id));
}

/** In the order in which their first connector was added. */
function bySpeaker(connectors: readonly Connector[]): Map<string, Connector[]> {
  const found = new Map<string, Connector[]>();
  for (const one of connectors) found.set(speakerIdOf(one), [...(found.get(speakerIdOf(one)) ?? []), one]);
  return found;
}

function speakerOf(connector: Connector, bots: readonly Bot[]): Voice {
  const botId = botIdOf(connector);
  if (botId === null) return { kind: 'other', plays: connector.plays };
  const bot = bots.find(({ id }) => id === botId);
  return bot ? { kind: 'bot', bot } : { kind: 'elsewhere' };
}

/** Every skill conversations go on to from this connector, as it is written: by its bot, by what else speaks, or because that is silent. */
function handsTo(connector: Connector, { bots, transfersOf }: Deployed): string[] {
  const bot = bots.find(({ id }) => id === botIdOf(connector));
  const dialogs = bot?.dialogs.filter(({ enabled }) => enabled) ?? [];
  const { plays, fallbackSkillId } = connector;
  return [
    ...(bot ? dialogs.flatMap((dialog) => transfersOf(bot, dialog)) : []),
    ...[playerKindOf(plays).skillIdOf(plays), fallbackSkillId].flatMap((id) => id ?? []),
  ];
}
