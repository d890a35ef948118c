import { isSkillId } from '#core/bot/skill-id';
import type { Bot } from '#model/bot';
import type { ConversationKind } from '#model/campaign';
import { botIdOf, partsDown, type Connector } from '#model/connector';
import type { Fact } from '#model/fact';
import {
  asId,
  type AccountId,
  type CampaignId,
  type ConnectorId,
  type EngagementId,
  type SkillId,
  type UserId,
  type UserPid,
} from '#model/ids';
import { listOf } from '#model/list-of';
import { firstProfileId } from '#model/profile';
import type { Skill } from '#model/skill';
import { transferTargetOf } from '#model/transfer-target';
import type { User } from '#model/user';
import type { World } from '#model/world';
import type { Ids } from '../ports';

/** What a consumer asks for. */
export interface ConsumerWish {
  readonly skillId: SkillId | null;
  readonly campaign: { readonly campaignId: CampaignId; readonly engagementId: EngagementId } | null;
}

/** The skills a bot, or its connector, passes conversations on to, and one agent for all of them. */
export function handoffs(
  bot: Bot,
  { fallback, own }: { readonly fallback: SkillId | null | undefined; readonly own: SkillId | undefined },
  at: number,
  ids: Ids,
): Fact[] {
  const skills = new Map<SkillId, Skill>();
  const fallbacks = fallback ? [{ skillId: fallback, name: 'Fallback' }] : [];
  for (const { skillId, name } of [...fallbacks, ...targetsOf(bot)]) {
    if (!isSkillId(skillId) || skillId === own) continue;
    const id = asId<SkillId>(skillId);
    skills.set(id, { id, accountId: bot.accountId, name: name || id, description: '' });
  }
  const agent = newUser(bot.accountId, 'agent', [...skills.keys()], ids);
  return [
    ...[...skills.values()].map((skill): Fact => ({ type: 'skill.saved', at, skill })),
    { type: 'user.saved', at, user: agent },
  ];
}

function targetsOf({ dialogs, integrations }: Bot) {
  return [
    ...dialogs.flatMap((dialog) =>
      dialog.interactions.flatMap((one) =>
        one.kind === 'agent-transfer' ? [{ skillId: transferTargetOf(dialog, one), name: '' }] : [],
      ),
    ),
    ...integrations.flatMap((one) =>
      one.kind === 'agent-escalation' ? [{ skillId: one.skillId, name: one.skillName }] : [],
    ),
  ];
}

function newUser(accountId: AccountId, name: string, skills: readonly SkillId[], ids: Ids): User {
  return {
    id: asId<UserId>(ids.digits(9)),
    pid: asId<UserPid>(ids.uuid()),
    accountId,
    type: 'human',
    loginName: `played-${name}`,
    email: `played-${name}@example.com`,
    nickname: name,
    name,
    login: { method: 'password', password: ids.token() },
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats: 'unlimited',
    skills: [...skills],
    enabled: true,
    createdBy: null,
  };
}

/** How consumers meet the bot in this kind of conversation: by what is there already, or by what has to be added. */
export function takeSeat(
  world: World,
  bot: Bot,
  kind: ConversationKind,
  at: number,
  ids: Ids,
  { own, name = 'bot' }: { readonly own?: SkillId | undefined; readonly name?: string } = {},
) {
  const known = listOf(world, 'connectors')
    .filter((one) => botIdOf(one) === bot.id && one.conversationKind === kind)
    .sort((a, b) => Number(b.wanted === 'running') - Number(a.wanted === 'running'))
    .find(({ userId }) => (world.users[userId]?.skills.length ?? 0) > 0);
  const facts: Fact[] = [];
  const connectorId = known?.id ?? asId<ConnectorId>(ids.uuid());
  let skills = known ? (world.users[known.userId]?.skills ?? []) : [];
  if (!known) {
    const skillId = own ?? asId<SkillId>(ids.digits(10));
    const { accountId } = bot;
    skills = [skillId];
    const token = () => ids.token();
    const key = { keyName: 'played', appKey: token(), secret: token(), accessToken: token() };
    const login = { method: 'api-key', key: { ...key, accessTokenSecret: token() } } as const;
    const user: User = { ...newUser(accountId, name, skills, ids), type: 'bot', login };
    const connector: Connector = {
      ...{ id: connectorId, accountId, userId: user.id, role: 'agent', conversationKind: kind, settings: [] },
      ...{ environment: 'demo', plays: { kind: 'bot', botId: bot.id } },
      ...{ wanted: 'running', status: 'starting', parts: partsDown },
    };
    facts.push(
      { type: 'skill.saved', at, skill: { id: skillId, accountId, name: 'Played bot', description: '' } },
      { type: 'user.saved', at, user },
      { type: 'connector.saved', at, connector },
    );
  }
  const [skillId = null] = skills;
  return { connectorId, facts, wish: wishFor(world, bot, kind, skillId, facts, at, ids) };
}

/** A published engagement of the world that leads to this skill; for a chat there has to be one. */
function wishFor(
  world: World,
  { accountId }: Bot,
  conversationKind: ConversationKind,
  skillId: SkillId | null,
  facts: Fact[],
  at: number,
  ids: Ids,
): ConsumerWish {
  for (const campaign of listOf(world, 'campaigns')) {
    if (campaign.accountId !== accountId || campaign.publishedAt === null) continue;
    const engagement = campaign.engagements.find(
      (one) =>
        one.conversationKind === conversationKind &&
        one.routing.kind === 'specific-skill' &&
        one.routing.skillId === skillId,
    );
    if (engagement) return { skillId, campaign: { campaignId: campaign.id, engagementId: engagement.id } };
  }
  if (conversationKind === 'messaging') return { skillId, campaign: null };
  const [campaignId, engagementId] = [asId<CampaignId>(ids.digits(9)), asId<EngagementId>(ids.digits(9))];
  const engagement = {
    ...({ id: engagementId, source: 'web', name: 'Played', template: 'bubble', conversationKind } as const),
    routing:
      skillId === null ? ({ kind: 'all-skills' } as const) : ({ kind: 'specific-skill', skillId } as const),
    ...{ buttonText: 'Live Chat', window: 'standard' },
  };
  const campaign = { id: campaignId, accountId, name: 'Played', goal: '', engagements: [engagement] };
  facts.push({ type: 'campaign.saved', at, campaign: { ...campaign, publishedAt: at } });
  return { skillId, campaign: { campaignId, engagementId } };
}
