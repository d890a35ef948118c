import { changeStarter, judgeStarters, noDialogGaps } from '../connect-to-liveengage/handoff-starter';
import { patternStep } from '../connect-to-liveengage/12-pattern';
import { wordsFound } from '../connect-to-liveengage/pattern-words';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { apiGap } from './gaps';

const words = ['agent', 'representative', 'help', 'human'] as const;
const pattern = `(${words.join('|')})`;
/** With stars round it, it finds the word alone too. */
const alone = /^\*?\s*(?:\(([^()]*)\)|([^()*|]+))\s*\*?$/;

const judge = (scene: Scene, me: Me) =>
  judgeStarters(scene, me, ({ patterns }, dialog) => {
    const found = wordsFound(patterns, alone);
    const lacking = words.filter((word) => !found.has(word)).map((word) => `“${word}”`);
    return lacking.length > 0 ? [apiGap('pattern-words', { dialog, words: lacking.join(', ') })] : [];
  });

export const wordPatternStep: Step = {
  ...patternStep,
  part: 'dialog',
  say: 'Without stars a pattern wants the word and nothing else: “agent” begins this dialog, “I want an agent” does not.',
  values: [{ label: 'Pattern', value: pattern, enter: 'type' }],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noDialogGaps(scene, me),
  solution: (scene, me) =>
    changeStarter(judge(scene, me), ({ patterns }) => ({ patterns: [...patterns, pattern] })),
};
