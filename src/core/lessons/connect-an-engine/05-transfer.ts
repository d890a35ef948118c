import { askForAgent } from '../connect-to-liveengage/11-sample';
import { talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { cardStep } from './04-card';
import { engineHears, notYet } from './engines';

const hasPassedOn = (scene: Scene, me: Me) =>
  talkWith(scene, me, ['engine-transferred', 'escalated']) !== null;

export const transferStep: Step = {
  ...cardStep,
  id: 'engine-transfer',
  title: 'Let it transfer you',
  say: 'The answer carries an action, TRANSFER with the name of a skill. What it says is said before; case counts in the name.',
  how: [
    'In the chat with the engine ask for an agent.',
    'The chat is offered to who has that skill. Accept it, or leave it: the step ends with the offer.',
    'The action TRANSFER is seen under Endpoints, Log of calls, in the answer of the stand-in.',
  ],
  values: [{ label: 'Message', value: askForAgent, enter: 'type' }],
  missing: (scene, me) => (hasPassedOn(scene, me) ? [] : notYet(scene, me, 'transfer-missing')),
  solution: (scene, me) => (hasPassedOn(scene, me) ? [] : engineHears(scene, me, askForAgent)),
};
