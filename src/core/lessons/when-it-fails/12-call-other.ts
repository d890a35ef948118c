import { integrationsIn } from '../connect-to-liveengage/13-integration-interaction';
import { chooseEscalationStep } from '../connect-to-liveengage/14-choose-escalation';
import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, fields, overInteractions } from '../ways';
import { failureGap } from './gaps';
import { otherName, otherSkill, toOther } from './others';
import { callsOther, judgePassing } from './passing';

const judge = (scene: Scene, me: Me) =>
  judgePassing(scene, me, (one) =>
    callsOther(scene, me, one)
      ? []
      : [
          failureGap('call-missing', {
            dialog: one.dialog.name,
            integration: toOther(scene, me)?.name ?? otherName,
          }),
        ],
  );

const values: readonly Value[] = [{ label: 'Integration', value: '{toOther}', enter: 'choose' }];

export const callOtherStep: Step = {
  ...chooseEscalationStep,
  id: 'call-other',
  part: 'bot',
  title: 'Let it call that escalation',
  say: 'As in the hand-off to people: an Integration interaction below the User Says.',
  how: [
    'Below the User Says, under Add an interaction, press Integration.',
    'Choose the integration in its list, and Save in the menu of the three dots.',
  ],
  values,
  where: {
    route: '/bots/{bot}/dialogs{passing}',
    folds: overInteractions,
    way: [
      [button('Integration')],
      [...fields(values), button('Interaction menu', { beside: true })],
      [{ role: 'menuitem', name: 'Save', ends: true }],
    ],
  },
  looksAt: ['bots', 'skills', 'users'],
  missing(scene, me) {
    const [bot] = lessonBots(scene, me);
    if (!bot) return [failureGap('bot-missing')];
    const skill = otherSkill(scene, me)?.name ?? otherName;
    return judge(scene, me)?.gaps ?? [failureGap('dialog-missing', { bot: bot.name, skill })];
  },
  solution(scene, me) {
    const judged = judge(scene, me);
    const integration = toOther(scene, me);
    if (!judged || !integration || judged.gaps.length === 0) return [];
    const { bot, dialog } = judged.thing;
    const place = { botId: bot.id, dialogId: dialog.id };
    const old = integrationsIn(judged.thing).find(({ integrationId }) => integrationId === null);
    if (old) {
      const interaction = { ...old, integrationId: integration.id };
      return [{ kind: 'command', command: { type: 'interaction.save', ...place, interaction } }];
    }
    const after = dialog.interactions.at(-1)?.id ?? null;
    return [{ kind: 'command', command: { type: 'interaction.add', ...place, kind: 'integration', after } }];
  },
};
