import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, save } from '../ways';
import { changeStarter, judgeStarters, noDialogGaps } from './handoff-starter';
import { anywhere, wordsFound } from './pattern-words';

const words = ['agent', 'representative', 'help', 'human'] as const;
const pattern = `*(${words.join('|')})*`;
/** A pattern that stands in the list. */
const added = button('Remove pattern');

function gapsOf(patterns: readonly string[], dialog: string): string[] {
  if (patterns.length === 0) return [gap('pattern-missing', { dialog })];
  const found = wordsFound(patterns, anywhere);
  const lacking = words.filter((word) => !found.has(word)).map((word) => `“${word}”`);
  return lacking.length > 0 ? [gap('pattern-words', { dialog, words: lacking.join(', ') })] : [];
}

const judge = (scene: Scene, me: Me) =>
  judgeStarters(scene, me, ({ patterns }, dialog) => gapsOf(patterns, dialog));

export const patternStep: Step = {
  id: 'pattern',
  part: '11',
  asksFor: 'state',
  title: 'Add the pattern that starts it',
  say: 'A star stands for any text, the bar for “or”: whoever mentions one of the four words gets this dialog.',
  how: ['Open Interaction Details of the User Says, tab Settings.', 'Add the pattern and press Save.'],
  values: [{ label: 'Pattern', value: pattern, enter: 'type' }],
  where: {
    route: '/bots/{bot}/dialogs/{dialog}',
    folds: [...botPanels, button('Show the details')],
    way: [
      [button('Interaction Details')],
      [{ role: 'tab', name: 'Settings' }],
      [
        { role: 'textbox', name: 'Pattern', value: pattern, until: added },
        button('Add pattern', { until: added }),
        save,
      ],
    ],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution: (scene, me) =>
    changeStarter(judge(scene, me), ({ patterns }) => ({ patterns: [...patterns, pattern] })),
};
