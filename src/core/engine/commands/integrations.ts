import { failed, ok, type Result } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { integrationDraft, type IntegrationDraft } from '#model/drafts';
import { fail, type Failure } from '#model/failure';
import { asId, type AccountId, type BotId, type IntegrationId, type SkillId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import { somebody } from '../../access/may';
import { isSkillId } from '../../bot/skill-id';
import { hasVariable } from '../../bot/variables/fill-template';
import { checkFilled, checkLength, checkName, firstFailure } from './check-text';
import { accountOfBot, command, done } from './command';

export const saveIntegration = command(
  'integration.save',
  { botId: id<BotId>(), draft: integrationDraft },
  {
    need: somebody,
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId, draft }) {
      const bot = world.bots[botId];
      if (!bot) return fail('not-found', { what: 'This bot' });
      if (draft.id !== null && !bot.integrations.some((one) => one.id === draft.id)) {
        return fail('not-found', { what: 'This integration' });
      }
      if (draft.id === null && bot.integrations.length >= counts.integrations)
        return fail('bad-input', { what: `A bot has at most ${counts.integrations} integrations.` });
      const failure = firstFailure(
        checkName('An integration', draft.name, limits.integrationName, 'name'),
        checkFilled(
          'The response data variable',
          draft.responseVariable,
          limits.integrationName,
          'responseVariable',
        ),
        checkEscalation(world, bot.accountId, draft),
      );
      if (failure) return failed(failure);
      if (bot.integrations.some((other) => other.id !== draft.id && sameName(other.name, draft.name))) {
        return fail('name-taken', { what: 'an integration of this bot', name: tidyName(draft.name) }, 'name');
      }
      const integrationId = draft.id ?? asId<IntegrationId>(ids.uuid());
      const integration = {
        ...draft,
        id: integrationId,
        name: tidyName(draft.name),
        responseVariable: tidyName(draft.responseVariable),
        skillName: tidyName(draft.skillName),
        skillId: tidyName(draft.skillId),
        customData: draft.customData.filter((field) => tidyName(field.key) !== ''),
      };
      return done([{ type: 'integration.saved', at: now, botId, integration }], { integrationId });
    },
  },
);

/** Skill name, skill id and message as the transfer will need them; variables are judged when they are filled in. [S101]…[S105] */
function checkEscalation(
  world: World,
  accountId: AccountId,
  draft: IntegrationDraft,
): Result<unknown, Failure> {
  const skillId = tidyName(draft.skillId);
  const failure = firstFailure(
    checkFilled('The agent skill name', draft.skillName, limits.skillReference, 'skillName'),
    checkSkillId(world, accountId, skillId),
    tidyName(draft.message) === ''
      ? fail('bad-input', { what: 'Enter a message to the user, or BLANK_MESSAGE to send none.' }, 'message')
      : checkLength('The message', draft.message, limits.escalationMessage, 'message'),
  );
  return failure ? failed(failure) : ok(null);
}

function checkSkillId(world: World, accountId: AccountId, skillId: string): Result<unknown, Failure> {
  if (hasVariable(skillId)) return ok(null);
  if (!isSkillId(skillId)) return fail('skill-id-invalid', { value: skillId }, 'skillId');
  return world.skills[asId<SkillId>(skillId)]?.accountId === accountId
    ? ok(null)
    : fail('skill-unknown', { value: skillId }, 'skillId');
}

export const deleteIntegration = command(
  'integration.delete',
  { botId: id<BotId>(), integrationId: id<IntegrationId>() },
  {
    need: somebody,
    accounts: accountOfBot,
    handle({ world, now }, { botId, integrationId }) {
      const bot = world.bots[botId];
      const integration = bot?.integrations.find((one) => one.id === integrationId);
      if (!bot || !integration) return fail('not-found', { what: 'This integration' });
      const by = bot.dialogs.find((dialog) =>
        dialog.interactions.some((one) => one.kind === 'integration' && one.integrationId === integrationId),
      );
      if (by)
        return fail('in-use', {
          what: `The integration “${integration.name}”`,
          by: `the dialog “${by.name}”`,
        });
      return done([{ type: 'integration.deleted', at: now, botId, integrationId }]);
    },
  },
);
