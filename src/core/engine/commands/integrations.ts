import { failed } from '#base/result';
import { sameName, tidyName } from '#model/comparable-text';
import { integrationDraft } from '#model/integration-schema';
import { fail } from '#model/failure';
import { asId, type BotId, type IntegrationId, type SkillId } from '#model/ids';
import { handsOver } from '#model/integration/hands-over';
import { integrationNamedBy } from '#model/interaction/called-integration';
import { counts } from '#model/limits';
import { id } from '#model/schema-parts';
import { checkIntegration, checkSkillReference, tidyIntegration } from '../../bot/check-integration';
import { accountOfBot, command, done } from './command';

export const saveIntegration = command(
  'integration.save',
  { botId: id<BotId>(), draft: integrationDraft },
  {
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId, draft }) {
      const bot = world.bots[botId];
      if (!bot) return fail('not-found', { what: 'This bot' });
      if (draft.id !== null && !bot.integrations.some((one) => one.id === draft.id)) {
        return fail('not-found', { what: 'This integration' });
      }
      if (draft.id === null && bot.integrations.length >= counts.integrations)
        return fail('bad-input', { what: `A bot has at most ${counts.integrations} integrations.` });
      const hasSkill = (skillId: string) => world.skills[asId<SkillId>(skillId)]?.accountId === bot.accountId;
      const [problem] = [
        ...checkIntegration(draft),
        ...(handsOver(draft) ? checkSkillReference(draft.skillId, hasSkill) : []),
      ];
      if (problem) return failed(problem);
      if (bot.integrations.some((other) => other.id !== draft.id && sameName(other.name, draft.name))) {
        return fail('name-taken', { what: 'an integration of this bot', name: tidyName(draft.name) }, 'name');
      }
      const integrationId = draft.id ?? asId<IntegrationId>(ids.uuid());
      const integration = { ...tidyIntegration(draft), id: integrationId };
      return done([{ type: 'integration.saved', at: now, botId, integration }], { integrationId });
    },
  },
);

export const deleteIntegration = command(
  'integration.delete',
  { botId: id<BotId>(), integrationId: id<IntegrationId>() },
  {
    accounts: accountOfBot,
    handle({ world, now }, { botId, integrationId }) {
      const bot = world.bots[botId];
      const integration = bot?.integrations.find((one) => one.id === integrationId);
      if (!bot || !integration) return fail('not-found', { what: 'This integration' });
      const by = bot.dialogs.find((dialog) =>
        dialog.interactions.some((one) => integrationNamedBy(one) === integrationId),
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
