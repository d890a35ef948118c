import { expect, test } from 'vitest';
import { asId, type InteractionId } from '#model/ids';
import {
  bot,
  dialog,
  escalation,
  fallbackDialog,
  integrationStep,
  PreviewTalk,
  question,
  Talk,
  text,
  userSays,
} from './bot-builder';

const on = { kind: 'breakpoint' } as const;
const [asks, after] = [question('Red or blue?'), text('Nice.')];
const colors = bot([
  dialog('Color', [userSays(['color']), text('Well.'), asks, after]),
  fallbackDialog(text('Pardon?')),
]);

function pausing<T extends Talk>(talk: T, ...names: readonly string[]): T {
  talk.breakpoints = names.map((name) => asId<InteractionId>(name));
  return talk;
}

test('[BT77] a bot waits before the interaction its author has marked, and goes on with it when told', () => {
  const talk = pausing(new Talk(colors), 'Red or blue?');
  expect(talk.say('color')).toEqual(['Well.']);
  expect(talk.run).toMatchObject({ at: 'Red or blue?', waits: { for: 'answer', ask: on } });
  expect(talk.answer(on)).toEqual(['Red or blue?']);
  expect(talk.run).toMatchObject({ at: 'Red or blue?', waits: { for: 'consumer' } });
  expect(talk.say('red')).toEqual(['Nice.']);
});

test('[BT77] what is said meanwhile stays unheard, and is heard afterwards', () => {
  const talk = pausing(new Talk(colors), 'Well.');
  talk.say('color');
  const { run, log } = talk;
  const line = { kind: 'line', text: 'red', sequence: 1 } as const;
  expect(talk.hear(line)).toEqual([]);
  expect(talk.run).toEqual(run);
  expect(talk.log).toEqual(log);
  talk.answer(on);
  expect(talk.hear(line)).toEqual(['Nice.']);
});

test('[BT77] an answer to something else, or a second one, changes nothing', () => {
  const talk = pausing(new Talk(colors), 'Well.');
  talk.say('color');
  const { run } = talk;
  talk.answer({ kind: 'transfer', result: 'success', why: '' });
  talk.hear({ kind: 'answered', askId: 'another', answer: on });
  expect(talk.run).toEqual(run);
  const askId = run.waits.for === 'answer' ? run.waits.askId : '';
  talk.hear({ kind: 'answered', askId, answer: on });
  expect(talk.hear({ kind: 'answered', askId, answer: on })).toEqual([]);
});

test('[BT77] where the interaction was deleted meanwhile the dialog ends', () => {
  const talk = pausing(new Talk(colors), 'Nice.');
  talk.say('color');
  talk.say('red');
  const without = bot([dialog('Color', [userSays(['color']), asks]), fallbackDialog(text('Pardon?'))]);
  const later = new Talk(without, talk.run);
  expect(later.answer(on)).toEqual([]);
  expect(later.run).toMatchObject({ at: null, stack: [], waits: { for: 'consumer' } });
});

test('[BT32][BT78] a pause does not begin the count of interactions anew', () => {
  const texts = Array.from({ length: 14 }, (_, n) => text(`${n}`));
  const talk = pausing(new Talk(bot([dialog('D', [userSays(['go']), ...texts])])), '4', '8');
  const said = [...talk.say('go'), ...talk.answer(on), ...talk.answer(on)];
  expect(said).toHaveLength(10);
  expect(talk.why).toContain('chain-too-long');
});

test('[BT77] a preview pauses too, and tells who types meanwhile', () => {
  const handoff = dialog('H', [userSays(['go']), text('One.'), integrationStep('Escalation')]);
  const talk = pausing(new PreviewTalk(bot([handoff], [escalation()])), 'calls Escalation');
  expect(talk.say('go')).toEqual(['One.']);
  expect(talk.say('hello?')).toEqual([]);
  expect(talk.log.map(({ kind }) => kind).slice(-2)).toEqual(['typed', 'still-paused']);
  talk.say('reset');
  expect(talk.run).toMatchObject({ at: null, waits: { for: 'consumer' } });
});

test('[BT77] what was disabled meanwhile is passed over', () => {
  const talk = pausing(new Talk(colors), 'Well.');
  talk.say('color');
  const disabled = { ...text('Well.'), enabled: false };
  const others = [userSays(['color']), disabled, asks, after];
  const later = new Talk(bot([dialog('Color', others)]), talk.run);
  expect(later.answer(on)).toEqual(['Red or blue?']);
  const off = new Talk(bot([dialog('Color', others, { enabled: false })]), talk.run);
  expect(off.answer(on)).toEqual([]);
  expect(off.run.stack).toEqual([]);
});

test('[BT117] step by step it waits before each interaction, whoever speaks in between', () => {
  const step = { ...on, step: true };
  const talk = pausing(new Talk(colors), 'Well.');
  expect(talk.say('color')).toEqual([]);
  expect(talk.answer(step)).toEqual(['Well.']);
  expect(talk.run).toMatchObject({ at: 'Red or blue?', waits: { for: 'answer', ask: on } });
  expect(talk.answer(step)).toEqual(['Red or blue?']);
  expect(talk.say('red')).toEqual([]);
  expect(talk.run).toMatchObject({ at: 'Nice.', waits: { for: 'answer', ask: on } });
  expect(talk.answer(on)).toEqual(['Nice.']);
  talk.breakpoints = [];
  expect(talk.say('color')).toEqual(['Well.', 'Red or blue?']);
});
