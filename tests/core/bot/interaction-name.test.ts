import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { nameIn, renameDialog } from '#core/bot/interaction-name';
import { newDialog, newInteraction } from '#core/bot/new-bot';

const fresh = (name: string, taken: readonly string[] = []) =>
  newDialog({ id: asId('d'), name, kind: 'standard', taken, nextId: () => 'first' });

function names({ interactions }: { interactions: readonly { name: string }[] }): string[] {
  return interactions.map(({ name }) => name);
}

test('[BT70] a made name is free in the bot, whatever the case', () => {
  expect(names(fresh('Handoff', ['HANDOFF user says', 'Handoff User Says 2']))).toEqual([
    'Handoff User Says 3',
  ]);
});

test('[BT70] a made name is short enough to be saved, however long the dialog’s is', () => {
  const long = 'x'.repeat(97);
  const first = nameIn(long, 'text-question', []);
  const second = nameIn(long, 'text-question', [first]);
  expect([first.length, second.length]).toEqual([100, 100]);
  expect(second).toMatch(/x Text Question 2$/);
});

test('[BT71] made names follow their dialog, those somebody gave stay', () => {
  const dialog = fresh('Handoff');
  const added = [
    newInteraction('text', { id: asId('a'), name: nameIn('Handoff', 'text', []) }),
    newInteraction('text', { id: asId('b'), name: nameIn('Handoff', 'text', ['Handoff Text']) }),
    newInteraction('text', { id: asId('c'), name: 'Sorry' }),
  ];
  const whole = { ...dialog, interactions: [...dialog.interactions, ...added] };
  const renamed = renameDialog(whole, 'Handoff old', ['handoff OLD text']);
  expect(renamed.name).toBe('Handoff old');
  expect(names(renamed)).toEqual([
    'Handoff old User Says',
    'Handoff old Text 2',
    'Handoff old Text 3',
    'Sorry',
  ]);
  expect(names(renameDialog(renamed, 'Handoff', []))).toEqual([
    'Handoff User Says',
    'Handoff Text',
    'Handoff Text 2',
    'Sorry',
  ]);
});

test('[BT71] names that had been cut follow too', () => {
  const dialog = fresh('y'.repeat(100));
  expect(names(renameDialog(dialog, 'Short', []))).toEqual(['Short User Says']);
});
