import type { Bot } from '#model/bot';
import type { Campaign, Engagement } from '#model/campaign';
import { sameName, tidyName } from '#model/comparable-text';
import { botIdOf, type Connector } from '#model/connector';
import { playerKindOf } from '#model/connector/player-kinds';
import type { Conversation } from '#model/conversation';
import type { Dialog } from '#model/dialog';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { AccountId, SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import { handsOver } from '#model/integration/hands-over';
import type { Interaction } from '#model/interaction';
import { limits } from '#model/limits';
import type { Skill } from '#model/skill';
import { transferTargetOf } from '#model/transfer-target';
import type { User } from '#model/user';

type Typed = Pick<Skill, 'name' | 'description'>;

/** As it is kept: without what nobody can see. */
export function tidySkill<T extends Typed>(skill: T): T {
  return { ...skill, name: tidyName(skill.name), description: skill.description.trim() };
}

/** What is wrong with what was typed. [AD1] */
export function checkSkill({ name, description }: Typed): FieldFailure<keyof Typed>[] {
  return [
    ...checkText('name', 'The name', name, limits.skillName),
    ...checkText('description', 'The description', description, limits.skillDescription),
  ];
}

/** Nobody can tell two skills of one name apart. */
export function checkSkillName(
  { id, accountId, name }: Pick<Skill, 'accountId' | 'name'> & { readonly id: SkillId | null },
  skills: readonly Skill[],
): FieldFailure<'name'>[] {
  const isTaken = skills.some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  return isTaken ? [failureAt('name', 'name-taken', { what: 'a skill', name: tidyName(name) })] : [];
}

/** Something that would miss a skill. */
export type SkillUse =
  | { readonly kind: 'user'; readonly user: User }
  | { readonly kind: 'engagement'; readonly campaign: Campaign; readonly engagement: Engagement }
  | { readonly kind: 'integration'; readonly bot: Bot; readonly integration: Integration }
  | {
      readonly kind: 'interaction';
      readonly bot: Bot;
      readonly dialog: Dialog;
      readonly interaction: Interaction;
    }
  | { readonly kind: 'connector'; readonly connector: Connector; readonly bot: Bot | undefined }
  | { readonly kind: 'conversation'; readonly conversation: Conversation };

interface Users {
  readonly users: readonly User[];
  readonly campaigns: readonly Campaign[];
  readonly bots: readonly Bot[];
  readonly connectors: readonly Connector[];
  /** Pages know only the newest. */
  readonly conversations?: readonly Conversation[];
}

/** Everything that uses a skill of the account, by skill id. [AD2] */
export function usesOfSkills(
  accountId: AccountId,
  { users, campaigns, bots, connectors, conversations = [] }: Users,
): ReadonlyMap<string, readonly SkillUse[]> {
  const uses = new Map<string, SkillUse[]>();
  const note = (skillId: string, use: SkillUse) => {
    const known = uses.get(skillId);
    if (known) known.push(use);
    else uses.set(skillId, [use]);
  };
  const ours = (one: { readonly accountId: AccountId }) => one.accountId === accountId;
  for (const user of users.filter(ours))
    for (const skillId of user.skills) note(skillId, { kind: 'user', user });
  for (const campaign of campaigns.filter(ours))
    for (const engagement of campaign.engagements)
      if (engagement.routing.kind === 'specific-skill')
        note(engagement.routing.skillId, { kind: 'engagement', campaign, engagement });
  for (const bot of bots.filter(ours)) {
    for (const integration of bot.integrations.filter(handsOver))
      note(tidyName(integration.skillId), { kind: 'integration', bot, integration });
    for (const dialog of bot.dialogs)
      for (const interaction of dialog.interactions)
        if (interaction.kind === 'agent-transfer')
          note(tidyName(transferTargetOf(dialog, interaction)), {
            ...{ kind: 'interaction', bot, dialog, interaction },
          });
  }
  for (const connector of connectors.filter(ours)) {
    const { fallbackSkillId } = connector;
    const bot = bots.find(({ id }) => id === botIdOf(connector));
    const passesTo = playerKindOf(connector.plays).skillIdOf(connector.plays);
    for (const skillId of new Set([fallbackSkillId, passesTo]))
      if (skillId) note(skillId, { kind: 'connector', connector, bot });
  }
  for (const conversation of conversations.filter(ours)) {
    if (conversation.phase.name === 'ended') continue;
    // A transfer that fails comes back to the skill it came from.
    const skills = new Set([conversation.skillId, conversation.handover?.fromSkillId]);
    for (const skillId of skills) if (skillId) note(skillId, { kind: 'conversation', conversation });
  }
  return uses;
}
