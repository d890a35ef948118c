import type { Interaction } from '#model/interaction';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, overInteractions } from '../ways';
import { handoffDialogs, type HandoffDialog } from './cast';
import { noDialogGaps } from './handoff-starter';

export function integrationsIn({ dialog }: HandoffDialog): Interaction<'integration'>[] {
  return dialog.interactions.flatMap((one) => (one.kind === 'integration' && one.enabled ? [one] : []));
}

function judge(scene: Scene, me: Me): Judged<HandoffDialog> | null {
  return fewestGaps(handoffDialogs(scene, me), (one) =>
    integrationsIn(one).length > 0 ? [] : [gap('interaction-missing', { dialog: one.dialog.name })],
  );
}

export const integrationInteractionStep: Step = {
  id: 'integration-interaction',
  part: '11',
  asksFor: 'state',
  title: 'Add an Integration interaction',
  say: 'After the User Says comes what the bot does: here it calls an integration.',
  how: ['Below the User Says, under Add an interaction, press Integration.'],
  values: [],
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    folds: overInteractions,
    way: [[button('Integration', { ends: true })]],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    if (!judged || judged.gaps.length === 0) return [];
    const { bot, dialog } = judged.thing;
    const after = dialog.interactions.at(-1)?.id ?? null;
    const place = { botId: bot.id, dialogId: dialog.id };
    return [{ kind: 'command', command: { type: 'interaction.add', ...place, kind: 'integration', after } }];
  },
};
