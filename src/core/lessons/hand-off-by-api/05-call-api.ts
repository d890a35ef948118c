import { noDialogGaps } from '../connect-to-liveengage/handoff-starter';
import { integrationsIn } from '../connect-to-liveengage/13-integration-interaction';
import { chooseEscalationStep } from '../connect-to-liveengage/14-choose-escalation';
import { fewestGaps } from '../fewest-gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { callingDialogs } from './api-calls';
import { apiGap } from './gaps';

/** The dialog that calls the service, and the interaction by which it does. */
export function serviceCalls(one: ReturnType<typeof callingDialogs>[number]) {
  return integrationsIn(one).filter(({ integrationId }) => integrationId === one.api.id);
}

const judge = (scene: Scene, me: Me) =>
  fewestGaps(callingDialogs(scene, me), (one) =>
    serviceCalls(one).length > 0
      ? []
      : [apiGap('call-missing', { dialog: one.dialog.name, integration: one.api.name })],
  );

export const callApiStep: Step = {
  ...chooseEscalationStep,
  id: 'call-api',
  part: 'dialog',
  title: 'Let it call the API',
  values: [{ label: 'Integration', value: '{api}', enter: 'choose' }],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    const [interaction] = judged ? integrationsIn(judged.thing) : [];
    if (!judged || judged.gaps.length === 0 || !interaction) return [];
    const { bot, dialog, api } = judged.thing;
    const changed = { ...interaction, integrationId: api.id };
    const place = { botId: bot.id, dialogId: dialog.id };
    return [{ kind: 'command', command: { type: 'interaction.save', ...place, interaction: changed } }];
  },
};
