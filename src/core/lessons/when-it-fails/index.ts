import { escalationStep } from '../connect-to-liveengage/09-escalation';
import { handoffDialogStep } from '../connect-to-liveengage/10-handoff-dialog';
import { sampleStep } from '../connect-to-liveengage/11-sample';
import { patternStep } from '../connect-to-liveengage/12-pattern';
import { integrationInteractionStep } from '../connect-to-liveengage/13-integration-interaction';
import { chooseEscalationStep } from '../connect-to-liveengage/14-choose-escalation';
import { connectorStep } from '../connect-to-liveengage/15-connector';
import { startStep } from '../connect-to-liveengage/16-start';
import { before, within } from '../connect-to-liveengage/before';
import { placeholders } from '../connect-to-liveengage/placeholders';
import type { LessonText } from '../lesson';
import { failStep } from './01-fail';
import { catcherStep } from './02-catcher';
import { markerStep } from './03-marker';
import { apologyStep } from './04-apology';
import { caughtStep } from './05-caught';
import { otherSkillStep } from './06-other-skill';
import { otherUserStep } from './07-other-user';
import { otherBotStep } from './08-other-bot';
import { otherConnectorStep } from './09-other-connector';
import { toOtherStep } from './10-to-other';
import { passOnStep } from './11-pass-on';
import { callOtherStep } from './12-call-other';
import { botToBotStep } from './13-bot-to-bot';
import { catchers } from './catchers';
import { otherBot, otherSkill, otherUser, toOther } from './others';
import { passingDialog } from './passing';

/** The escalation integration in depth: transfers that fail, and transfers to another bot. */
export const whenItFails: Omit<LessonText, 'id' | 'title' | 'about'> = {
  parts: [
    { id: 'before', title: 'Before you begin' },
    { id: 'fail', title: 'A transfer fails' },
    { id: 'catch', title: 'Catch the failure' },
    { id: 'bot', title: 'Hand over to another bot' },
  ],
  steps: [
    ...before,
    ...within(
      'before',
      escalationStep,
      handoffDialogStep,
      sampleStep,
      patternStep,
      integrationInteractionStep,
      chooseEscalationStep,
      connectorStep,
      startStep,
    ),
    failStep,
    catcherStep,
    markerStep,
    apologyStep,
    caughtStep,
    otherSkillStep,
    otherUserStep,
    otherBotStep,
    otherConnectorStep,
    toOtherStep,
    passOnStep,
    callOtherStep,
    botToBotStep,
  ],
  watchFrom: 'fail',
  after: [
    {
      title: 'Refuse a transfer at once',
      say: 'Give the escalation the id of a skill that is deleted, and its interaction a rule for the result Failure.',
      route: '/bots/{bot}/dialogs',
    },
    {
      title: 'Change the limit',
      say: 'In messaging, maxEscalationRetries among the custom configurations of a connector says how often a bot tries again.',
      route: '/bots/{bot}/connectors',
    },
  ],
  placeholders: {
    ...placeholders,
    catcher: (scene, me) => catchers(scene, me)[0]?.dialog.id ?? null,
    other: (scene, me) => otherBot(scene, me)?.id ?? null,
    otherLogin: (scene, me) => otherUser(scene, me)?.loginName ?? null,
    otherSkill: (scene, me) => otherSkill(scene, me)?.name ?? null,
    otherSkillId: (scene, me) => otherSkill(scene, me)?.id ?? null,
    toOther: (scene, me) => toOther(scene, me)?.name ?? null,
    passing(scene, me) {
      const id = passingDialog(scene, me)?.dialog.id;
      return id ? `/${id}` : '';
    },
  },
};
