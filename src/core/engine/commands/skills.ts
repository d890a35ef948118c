import { failed } from '#base/result';
import { unreachable } from '#base/unreachable';
import { skillDraft } from '#model/skill-schema';
import { fail } from '#model/failure';
import { asId, type SkillId } from '#model/ids';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import type { Skill } from '#model/skill';
import type { World } from '#model/world';
import { checkSkill, checkSkillName, tidySkill, usesOfSkills } from '../../administration/skills';
import type { FreshIds } from '../moment';
import { command, done } from './command';

export const saveSkill = command(
  'skill.save',
  { draft: skillDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.skills[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, asked) {
      const draft = tidySkill(asked.draft);
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.skills[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This skill' });
      const [problem] = [...checkSkill(draft), ...checkSkillName(draft, listOf(world, 'skills'))];
      if (problem) return failed(problem);
      const skillId = draft.id ?? freshSkillId(world, ids);
      const skill = { ...draft, id: skillId, accountId: old?.accountId ?? draft.accountId };
      return done([{ type: 'skill.saved', at: now, skill }], { skillId });
    },
  },
);

function freshSkillId(world: World, ids: FreshIds): SkillId {
  for (;;) {
    const fresh = asId<SkillId>(ids.digits(10));
    if (!world.skills[fresh]) return fresh;
  }
}

export const deleteSkill = command(
  'skill.delete',
  { skillId: id<SkillId>() },
  {
    accounts: (world, { skillId }) => [world.skills[skillId]?.accountId],
    handle({ world, now }, { skillId }) {
      const skill = world.skills[skillId];
      if (!skill) return fail('not-found', { what: 'This skill' });
      const by = usersOf(world, skill);
      if (by.length > 0) return fail('in-use', { what: `The skill “${skill.name}”`, by: by.join(', ') });
      return done([{ type: 'skill.deleted', at: now, skillId }]);
    },
  },
);

/** Everything that would break without the skill, in words. */
function usersOf(world: World, { id: skillId, accountId }: Skill): string[] {
  const around = {
    users: listOf(world, 'users'),
    campaigns: listOf(world, 'campaigns'),
    bots: listOf(world, 'bots'),
    connectors: listOf(world, 'connectors'),
    conversations: Object.values(world.conversations),
  };
  const uses = usesOfSkills(accountId, around).get(skillId) ?? [];
  const open = uses.filter(({ kind }) => kind === 'conversation').length;
  const named = uses.flatMap((use): string[] => {
    switch (use.kind) {
      case 'user':
        return [`user “${use.user.loginName}”`];
      case 'engagement':
        return [`campaign “${use.campaign.name}”`];
      case 'integration':
        return [`integration “${use.integration.name}” of bot “${use.bot.name}”`];
      case 'interaction':
        return [`interaction “${use.interaction.name}” of bot “${use.bot.name}”`];
      case 'connector':
        return [`agent connector${use.bot ? ` of “${use.bot.name}”` : ''}, whose fallback skill it is`];
      case 'conversation':
        return [];
      default:
        return unreachable(use);
    }
  });
  return [
    ...new Set(named),
    ...(open > 0 ? [`${open} open ${open === 1 ? 'conversation' : 'conversations'}`] : []),
  ];
}
