import { passesOn } from '#model/passes-on';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, fields, overInteractions } from '../ways';
import { integrationsIn } from './13-integration-interaction';
import { callsEscalation, handoffDialogs, type HandoffDialog } from './cast';
import { noDialogGaps } from './handoff-starter';

function judge(scene: Scene, me: Me): Judged<HandoffDialog> | null {
  return fewestGaps(handoffDialogs(scene, me), (one) => {
    const words = { dialog: one.dialog.name };
    const interactions = integrationsIn(one);
    if (interactions.some((each) => callsEscalation(one.bot, each))) return [];
    const none = interactions.length === 0 ? [gap('interaction-missing', words)] : [];
    return [...none, gap('interaction-unset', words)];
  });
}

const values: readonly Value[] = [{ label: 'Integration', value: '{integration}', enter: 'choose' }];

export const chooseEscalationStep: Step = {
  id: 'choose-escalation',
  part: '11',
  asksFor: 'state',
  title: 'Let it call Escalation',
  say: 'This ties dialog and integration together. Nothing counts before it is saved.',
  how: [
    'Choose the integration in the list of the Integration interaction.',
    'Open the menu of the three dots in the same interaction and choose Save.',
  ],
  values,
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    folds: overInteractions,
    way: [
      [...fields(values), button('Interaction menu', { beside: true })],
      [{ role: 'menuitem', name: 'Save', ends: true }],
    ],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    if (!judged || judged.gaps.length === 0) return [];
    const { bot, dialog } = judged.thing;
    const [interaction] = integrationsIn(judged.thing);
    const integration = bot.integrations.find(passesOn);
    if (!interaction || !integration) return [];
    return [
      {
        kind: 'command',
        command: {
          type: 'interaction.save',
          botId: bot.id,
          dialogId: dialog.id,
          interaction: { ...interaction, integrationId: integration.id },
        },
      },
    ];
  },
};
