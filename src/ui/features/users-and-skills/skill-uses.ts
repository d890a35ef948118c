import type { Bot } from '#model/bot';
import type { Campaign } from '#model/campaign';
import type { AccountId } from '#model/ids';
import type { User } from '#model/user';

/** Something that would miss a skill: what it is, its name, where it is changed. */
export interface SkillUse {
  readonly kind: 'user' | 'engagement' | 'integration';
  readonly name: string;
  /** The sentence about it. */
  readonly text: string;
  readonly path: string;
}

/** Everything that uses a skill of the account, by skill id. [US4] */
export function findSkillUses(
  accountId: AccountId,
  users: readonly User[],
  campaigns: readonly Campaign[],
  bots: readonly Bot[],
): ReadonlyMap<string, readonly SkillUse[]> {
  const uses = new Map<string, SkillUse[]>();
  const note = (skillId: string, use: SkillUse) => {
    const known = uses.get(skillId);
    if (known) known.push(use);
    else uses.set(skillId, [use]);
  };
  const ours = (one: { accountId: AccountId }) => one.accountId === accountId;
  for (const user of users.filter(ours))
    for (const skillId of user.skills) note(skillId, useByUser(accountId, user));
  for (const campaign of campaigns.filter(ours))
    for (const { name, routing } of campaign.engagements)
      if (routing.kind === 'specific-skill')
        note(routing.skillId, useByEngagement(accountId, campaign, name));
  for (const bot of bots.filter(ours))
    for (const integration of bot.integrations)
      note(integration.skillId.trim(), {
        kind: 'integration',
        name: integration.name,
        text: `The integration “${integration.name}” of the bot “${bot.name}” hands over to it.`,
        path: `/bots/${bot.id}/integrations/${integration.id}`,
      });
  return uses;
}

function useByUser(accountId: AccountId, user: User): SkillUse {
  return {
    kind: 'user',
    name: user.name,
    text: `The ${user.type} user “${user.loginName}” has it.`,
    path: `/a/${accountId}/um!users/${user.id}`,
  };
}

function useByEngagement(accountId: AccountId, campaign: Campaign, engagement: string): SkillUse {
  return {
    kind: 'engagement',
    name: campaign.name,
    text: `The engagement “${engagement}” of the campaign “${campaign.name}” routes to it.`,
    path: `/a/${accountId}/campaigns/${campaign.id}`,
  };
}

/** “2 users, 1 engagement”; empty when nothing uses it. */
export function countUses(uses: readonly SkillUse[]): string {
  return (['user', 'engagement', 'integration'] as const)
    .map((kind) => ({ kind, count: uses.filter((use) => use.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`)
    .join(', ');
}
