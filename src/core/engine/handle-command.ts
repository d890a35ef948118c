import type { Result } from '#base/result';
import type { Command, CommandType } from '#model/command';
import { fail, type Failure } from '#model/failure';
import { accountsOf } from '../access/accounts-of';
import { may, needOf } from '../access/may';
import {
  addInteraction,
  createBot,
  createDialog,
  deleteBot,
  deleteDialog,
  deleteInteraction,
  moveInteraction,
  openPreview,
  renameBot,
  resetPreview,
  saveDialog,
  saveInteraction,
  sayInPreview,
} from './commands/bots';
import { deleteCampaign, publishCampaign, saveCampaign } from './commands/campaigns';
import { advanceClock, setClock } from './commands/clock';
import { deleteConnector, saveConnector, startConnector, stopConnector } from './commands/connectors';
import { actor, done, type CommandContext, type Done, type HandleCommand } from './commands/context';
import { deleteIntegration, saveIntegration } from './commands/integrations';
import {
  restoreBot,
  restoreCampaign,
  restoreConnector,
  restoreDialog,
  restoreIntegration,
  restoreInteraction,
  restoreSkill,
  restoreUser,
} from './commands/restore';
import { deleteSkill, saveSkill } from './commands/skills';
import { deleteUser, generateKey, saveUser, signInAs } from './commands/users';

/** Everything an operator can ask: one line each. */
const table: { [T in CommandType]: HandleCommand<T> } = {
  'skill.save': saveSkill,
  'skill.delete': deleteSkill,
  'user.save': saveUser,
  'user.delete': deleteUser,
  'user.generateKey': generateKey,
  'user.signIn': signInAs,
  'campaign.save': saveCampaign,
  'campaign.publish': publishCampaign,
  'campaign.delete': deleteCampaign,
  'bot.create': createBot,
  'bot.rename': renameBot,
  'bot.delete': deleteBot,
  'dialog.create': createDialog,
  'dialog.save': saveDialog,
  'dialog.delete': deleteDialog,
  'interaction.add': addInteraction,
  'interaction.save': saveInteraction,
  'interaction.move': moveInteraction,
  'interaction.delete': deleteInteraction,
  'integration.save': saveIntegration,
  'integration.delete': deleteIntegration,
  'connector.save': saveConnector,
  'connector.start': startConnector,
  'connector.stop': stopConnector,
  'connector.delete': deleteConnector,
  'skill.restore': restoreSkill,
  'user.restore': restoreUser,
  'campaign.restore': restoreCampaign,
  'bot.restore': restoreBot,
  'dialog.restore': restoreDialog,
  'interaction.restore': restoreInteraction,
  'integration.restore': restoreIntegration,
  'connector.restore': restoreConnector,
  'preview.open': openPreview,
  'preview.say': sayInPreview,
  'preview.reset': resetPreview,
  'clock.set': setClock,
  'clock.advance': advanceClock,
  // Once: what is entered again begins where it began.
  'lesson.enter': ({ world, now }, { lessonId, stepId }) =>
    done(
      world.lessons[`${lessonId} ${stepId}`]
        ? []
        : [{ type: 'lesson.stepEntered', at: now, lessonId, stepId }],
    ),
};

/** What one command answers and changes, if who gives it may do that, in the account they belong to. [AC7] [AC8] */
export function handleCommand(context: CommandContext, command: Command): Result<Done, Failure> {
  const who = actor(context);
  const allowed = may(who, needOf(command));
  if (!allowed.ok) return allowed;
  if (who && accountsOf(context.world, command).some((accountId) => accountId !== who.accountId))
    return fail('not-permitted', { why: 'this belongs to another account' });
  // The table pairs each command with its own handler; the union hides that from the compiler.
  return (table[command.type] as HandleCommand<typeof command.type>)(context, command);
}
