import { talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { failStep } from './01-fail';
import { askInVain, presentGaps } from './failing';
import { failureGap } from './gaps';

const isCaught = (scene: Scene, me: Me) =>
  talkWith(scene, me, ['escalation-failed', 'failure-caught']) !== null;

export const caughtStep: Step = {
  ...failStep,
  id: 'caught',
  part: 'catch',
  title: 'Let it fail once more',
  say: 'Now the dialog answers, once, and the chat stays with the bot. A bot counts the failures of a whole conversation: begin a new one.',
  how: ['End the chat, if one is open, and open a new one.', 'Ask for an agent while nobody is Available.'],
  // That it is caught is the bot’s own turn, before it says anything.
  looksAt: [...failStep.looksAt, 'runs'],
  missing: (scene, me) => (isCaught(scene, me) ? [] : [failureGap('not-caught'), ...presentGaps(scene, me)]),
  solution: (scene, me) => (isCaught(scene, me) ? [] : askInVain(scene, me)),
};
