import { expect, test } from 'vitest';
import { newDialog } from '#core/bot/new-bot';
import { aroundPreview, scriptJob } from '#core/bot/scripts/script-job';
import { asked } from '#model/bot-run';
import type { Domain } from '#model/domain';
import { asId } from '#model/ids';
import { bot, dialog, fallbackDialog, Talk, text, userSays } from './bot-builder';
import { before } from './code-talk';

const domain: Domain = {
  intents: [
    { id: 'pays', name: 'Pay a bill', phrases: ['pay card invoice online'] },
    { id: 'lost', name: 'Lost card', phrases: ['lost card yesterday evening'] },
  ],
  entities: [{ id: 'bill', name: 'bill', values: ['receipt', 'statement~paper'] }],
};
const startedBy = (name: string, intentId: string) =>
  dialog(name, [userSays([], { intentId }), text(`${name}?`, { code: before })]);
const which = newDialog({
  ...{ id: asId('which'), name: 'Which', kind: 'disambiguation', taken: [] },
  nextId: () => 'asks',
});
const of = {
  ...bot([
    startedBy('Pay', 'pays'),
    startedBy('Lost', 'lost'),
    dialog('More', [userSays(['more*']), text('More?', { code: before })]),
    which,
    fallbackDialog(text('Pardon?', { code: before })),
  ]),
  domain,
};

/** What the code sees that runs after this is said; its line is said then. */
function said(talk: Talk, words: string) {
  talk.say(words);
  const around = aroundPreview(of, 'run', 0, { environment: {}, context: null });
  const { understood } = scriptJob(of, talk.run, asked(talk.run, 'script')!, around).sees;
  talk.answer({ kind: 'script', effects: [], end: { kind: 'done' } });
  return understood;
}

test('[BT165] code sees which intent has started a dialog, and the entities in the message', () => {
  const talk = new Talk(of);
  expect(said(talk, 'pay card invoice online statement')).toEqual({
    starterIntent: 'Pay a bill',
    entities: [{ name: 'bill', phrase: 'statement', data: 'paper' }],
    disambiguated: null,
  });
  const nothing = { starterIntent: '', entities: [], disambiguated: null };
  expect(said(talk, 'more of pay card invoice online')).toMatchObject({ starterIntent: '' });
  expect(said(talk, 'what')).toEqual(nothing);
});

test('[BT165] code sees which intent was chosen of several, until another one is', () => {
  const talk = new Talk(of);
  expect(talk.say('pay lost card')).toEqual(['Which of these do you mean?']);
  expect(said(talk, 'Lost card')).toMatchObject({
    starterIntent: 'Lost card',
    disambiguated: { id: 'lost', name: 'Lost card' },
  });
  expect(said(talk, 'more').disambiguated).toEqual({ id: 'lost', name: 'Lost card' });
  talk.say('pay lost card');
  expect(said(talk, 'Pay a bill').disambiguated).toEqual({ id: 'pays', name: 'Pay a bill' });
});
