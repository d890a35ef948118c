import { ESCALATION_FAILED } from '#model/bot-run';
import { starterOf } from '../connect-to-liveengage/cast';
import { changeStarter } from '../connect-to-liveengage/handoff-starter';
import { patternStep } from '../connect-to-liveengage/12-pattern';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { isMarked, judgeCatchers, noCatcherGaps } from './catchers';
import { failureGap } from './gaps';

const judge = (scene: Scene, me: Me) =>
  judgeCatchers(scene, me, (one) =>
    isMarked(starterOf(one))
      ? []
      : [failureGap('catcher-pattern', { dialog: one.dialog.name, marker: ESCALATION_FAILED })],
  );

export const markerStep: Step = {
  ...patternStep,
  id: 'marker',
  part: 'catch',
  title: 'Let it begin with the failure',
  say: 'A pattern without stars goes before one with them: this dialog is chosen, and not the hand-off.',
  values: [{ label: 'Pattern', value: ESCALATION_FAILED, enter: 'type' }],
  where: { ...patternStep.where, route: '/bots/{bot}/dialogs/{catcher}' },
  missing: (scene, me) => judge(scene, me)?.gaps ?? noCatcherGaps(scene, me),
  solution: (scene, me) =>
    changeStarter(judge(scene, me), ({ patterns }) => ({ patterns: [...patterns, ESCALATION_FAILED] })),
};
