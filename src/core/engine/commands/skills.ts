import { failed } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { skillDraft } from '#model/drafts';
import { fail } from '#model/failure';
import { asId, type SkillId } from '#model/ids';
import { limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import { somebody } from '../../access/may';
import type { FreshIds } from '../moment';
import { checkLength, checkName, firstFailure } from './check-text';
import { command, done } from './command';

export const saveSkill = command(
  'skill.save',
  { draft: skillDraft },
  {
    need: somebody,
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.skills[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, { draft }) {
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const failure = firstFailure(
        checkName('A skill', draft.name, limits.skillName, 'name'),
        tidyName(draft.description) === ''
          ? fail('bad-input', { what: 'A skill needs a description.' }, 'description')
          : checkLength('The description', draft.description.trim(), limits.skillDescription, 'description'),
      );
      if (failure) return failed(failure);
      const old = draft.id === null ? undefined : world.skills[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This skill' });
      const taken = listOf(world, 'skills').some(
        (other) =>
          other.accountId === draft.accountId && other.id !== draft.id && sameName(other.name, draft.name),
      );
      if (taken) return fail('name-taken', { what: 'a skill', name: tidyName(draft.name) }, 'name');
      const skillId = draft.id ?? freshSkillId(world, ids);
      const skill = {
        id: skillId,
        accountId: old?.accountId ?? draft.accountId,
        name: tidyName(draft.name),
        description: draft.description.trim(),
      };
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
    need: somebody,
    accounts: (world, { skillId }) => [world.skills[skillId]?.accountId],
    handle({ world, now }, { skillId }) {
      const skill = world.skills[skillId];
      if (!skill) return fail('not-found', { what: 'This skill' });
      const by = usersOfSkill(world, skillId);
      if (by.length > 0) return fail('in-use', { what: `The skill “${skill.name}”`, by: by.join(', ') });
      return done([{ type: 'skill.deleted', at: now, skillId }]);
    },
  },
);

/** Everything that would break without the skill, in words. */
function usersOfSkill(world: World, skillId: SkillId): string[] {
  const users = listOf(world, 'users').filter((user) => user.skills.includes(skillId));
  const campaigns = listOf(world, 'campaigns').filter((campaign) =>
    campaign.engagements.some(
      ({ routing }) => routing.kind === 'specific-skill' && routing.skillId === skillId,
    ),
  );
  const integrations = listOf(world, 'bots').flatMap((bot) =>
    bot.integrations
      .filter((one) => one.skillId === skillId)
      .map((one) => `“${one.name}” of bot “${bot.name}”`),
  );
  const open = Object.values(world.conversations).filter(
    // A transfer that fails comes back to the skill it came from.
    (one) => (one.skillId === skillId || one.handover?.fromSkillId === skillId) && one.phase.name !== 'ended',
  ).length;
  return [
    ...users.map((user) => `user “${user.loginName}”`),
    ...campaigns.map((campaign) => `campaign “${campaign.name}”`),
    ...integrations.map((name) => `integration ${name}`),
    ...(open > 0 ? [`${open} open ${open === 1 ? 'conversation' : 'conversations'}`] : []),
  ];
}
