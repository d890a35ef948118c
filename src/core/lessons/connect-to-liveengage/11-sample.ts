import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button, overInteractions } from '../ways';
import { changeStarter, judgeStarters, noDialogGaps } from './handoff-starter';

/** What the visitor of the lesson says, here and in the test. */
export const askForAgent = 'I want to speak to an agent';

const judge = (scene: Scene, me: Me) =>
  judgeStarters(scene, me, ({ sample }, dialog) =>
    sample.trim() === '' ? [gap('sample-missing', { dialog })] : [],
  );

export const sampleStep: Step = {
  id: 'sample',
  part: '11',
  asksFor: 'state',
  title: 'Write what a user would say',
  say: 'The User Says at the top tells when the dialog begins. Its sample is a note; the patterns of the next step do the work.',
  how: ['Open the dialog and fill in the sample of its User Says.', 'Save it.'],
  values: [{ label: 'Sample user statement', value: askForAgent, enter: 'type' }],
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    folds: overInteractions,
    way: [
      [{ role: 'textbox', name: 'Sample user statement' }, button('Interaction menu', { beside: true })],
      [{ role: 'menuitem', name: 'Save', ends: true }],
    ],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution: (scene, me) => changeStarter(judge(scene, me), () => ({ sample: askForAgent })),
};
