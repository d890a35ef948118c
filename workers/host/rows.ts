import type {
  AgentRow,
  ConversationRow,
  LessonRow,
  Row,
  Rows,
  StorageRow,
  Topic,
  VisitorRow,
} from '#contract/topics';
import { chooseEngagement } from '#core/campaigns/choose-engagement';
import { previewIdOf, runIdOf } from '#core/engine/bot-server';
import { whyNobody } from '#core/routing/why-nobody';
import type { Fact, FactType } from '#model/fact';
import type { World } from '#model/world';

/** What rows are made from beside the world. */
export interface RowSources {
  readonly world: World;
  storage(): StorageRow;
  lessons(): readonly LessonRow[];
}

/** All rows of each topic, as they are now. */
const tables: { [T in Topic]: (sources: RowSources) => readonly Row<T>[] } = {
  accounts: ({ world }) => Object.values(world.accounts),
  skills: ({ world }) => Object.values(world.skills),
  users: ({ world }) => Object.values(world.users),
  campaigns: ({ world }) => Object.values(world.campaigns),
  bots: ({ world }) => Object.values(world.bots),
  connectors: ({ world }) => Object.values(world.connectors),
  agents: ({ world }) => Object.values(world.agents).map(agentRow),
  conversations: ({ world }) => world.recent.flatMap((id) => conversationRow(world, id)),
  previews: ({ world }) =>
    Object.values(world.bots).flatMap((bot) => world.botRuns[previewIdOf(bot.id)] ?? []),
  botRuns: ({ world }) =>
    world.recent.flatMap((id) =>
      Object.values(world.connectors).flatMap((connector) => world.botRuns[runIdOf(connector.id, id)] ?? []),
    ),
  visitors: ({ world }) => Object.values(world.accounts).map((account) => visitorRow(world, account.id)),
  clock: ({ world }) => [
    {
      id: 'clock',
      clock: world.clock,
      nextTimerAt: Object.values(world.timers).reduce<number | null>(
        (first, { dueAt }) => (first === null ? dueAt : Math.min(first, dueAt)),
        null,
      ),
    },
  ],
  storage: ({ storage }) => [storage()],
  lessons: ({ lessons }) => lessons(),
};

export function rowsOf<T extends Topic>(topic: T, sources: RowSources): readonly Rows[T][] {
  return tables[topic](sources);
}

function agentRow(agent: World['agents'][keyof World['agents']]): AgentRow {
  const { userId, state, since, open, rings } = agent;
  return { id: userId, state, since, open, ringing: rings.length };
}

function conversationRow(world: World, id: ConversationRow['id']): ConversationRow[] {
  const conversation = world.conversations[id];
  if (!conversation) return [];
  const { accountId, kind, skillId, phase, openedAt, milestones } = conversation;
  const consumer = world.consumers[conversation.consumerId];
  const consumerName = consumer ? `${consumer.firstName} ${consumer.lastName}`.trim() : 'Visitor';
  return [{ id, accountId, kind, consumerName, skillId, phase, openedAt, milestones: [...milestones] }];
}

function visitorRow(world: World, id: VisitorRow['id']): VisitorRow {
  const chosen = chooseEngagement(world, id, ({ routing }) =>
    whyNobody(world, id, routing.kind === 'specific-skill' ? routing.skillId : null),
  );
  if ('missing' in chosen) return { id, offer: null, missing: chosen.missing };
  const { campaign, engagement } = chosen.choice;
  return {
    id,
    offer: {
      campaignId: campaign.id,
      engagementId: engagement.id,
      skillId: engagement.routing.kind === 'specific-skill' ? engagement.routing.skillId : null,
      kind: engagement.conversationKind,
      buttonText: engagement.buttonText,
      window: engagement.window,
    },
    missing: [],
  };
}

/** The topics whose rows a fact can change. Most messages change none. */
export function topicsTouchedBy(fact: Fact): readonly Topic[] {
  return touched[family(fact.type)] ?? [];
}

function family(type: FactType): string {
  return type.slice(0, type.indexOf('.'));
}

const everything = Object.keys(tables) as readonly Topic[];
const touched: Readonly<Record<string, readonly Topic[]>> = {
  world: everything,
  clock: ['clock'],
  account: ['accounts', 'visitors'],
  skill: ['skills', 'visitors'],
  user: ['users', 'agents', 'visitors'],
  campaign: ['campaigns', 'visitors'],
  bot: ['bots', 'previews', 'botRuns'],
  dialog: ['bots'],
  integration: ['bots'],
  connector: ['connectors'],
  agent: ['agents', 'visitors'],
  conversation: ['conversations', 'agents', 'visitors'],
  ring: ['conversations', 'agents', 'visitors', 'clock'],
  message: ['conversations'],
};
