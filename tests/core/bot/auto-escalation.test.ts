import { expect, test } from 'vitest';
import { usesOfSkills } from '#core/administration/skills';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { newDialog, newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import type { Dialog } from '#model/dialog';
import { asId, type SkillId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import {
  bot,
  dialog,
  fallbackDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const escalates = (threshold: number, ...interactions: readonly Interaction[]): Dialog =>
  dialog('Escalates', interactions.length > 0 ? interactions : [text('Somebody will help.')], {
    kind: 'auto-escalation',
    autoEscalation: { threshold, skillId: '42' },
  });
const asks = (words: string, pattern: string, fallback = '') =>
  question(words, { rules: [rule(onPattern(pattern))], fallback });

test('[BT125] the one after as many as are allowed is answered by the Auto Escalation dialog', () => {
  const talk = new Talk(bot([fallbackDialog(text('Pardon?')), escalates(2)]));
  expect([1, 2, 3, 4].map(() => talk.say('blah'))).toEqual([
    ['Pardon?'],
    ['Pardon?'],
    ['Somebody will help.'],
    ['Pardon?'],
  ]);
  expect(talk.why).toContain('fallback-counted: 3: 2\nauto-escalates: Escalates');
});

test('[BT125] they are counted for one question, and in a row', () => {
  const of = bot([
    dialog('Order', [userSays(['go']), asks('Size?', 'small', 'Small?'), asks('Colour?', 'red', 'Red?')]),
    escalates(1),
  ]);
  const talk = new Talk(of);
  talk.say('go');
  expect(talk.say('blah')).toEqual(['Small?']);
  expect(talk.say('go')).toEqual(['Size?']);
  expect(talk.say('blah')).toEqual(['Small?']);
  expect(talk.say('small')).toEqual(['Colour?']);
  expect(talk.say('blah')).toEqual(['Red?']);
  expect(talk.say('blah')).toEqual(['Somebody will help.', 'Colour?']);
});

test('[BT125] without such a dialog, or with a disabled one, nothing escalates', () => {
  for (const dialogs of [[], [{ ...escalates(1), enabled: false }]]) {
    const talk = new Talk(bot(dialogs));
    for (let at = 0; at < 4; at += 1)
      expect(talk.say('blah')).toEqual([expect.stringContaining('re-phrase')]);
    expect(talk.why).not.toContain('fallback-counted');
  }
});

test('[BT126] a Fallback dialog that asks counts nothing, one whose integration fails does', () => {
  const asking = new Talk(bot([fallbackDialog(asks('Say it again?', 'yes')), escalates(1)]));
  for (let at = 0; at < 4; at += 1) expect(asking.say('blah')).toEqual(['Say it again?']);
  const calling = new Talk(bot([fallbackDialog(integrationStep(null)), escalates(1)]));
  expect(calling.say('blah')).toEqual([expect.stringContaining('could not find')]);
  expect(calling.say('blah')).toEqual(['Somebody will help.']);
});

test('[BT127] a new one asks, and hands over to its own skill', () => {
  let ids = 0;
  const made = newDialog({
    id: asId('made'),
    name: 'Escalates',
    kind: 'auto-escalation',
    taken: [],
    nextId: () => `id-${(ids += 1)}`,
  });
  expect(made).toMatchObject({ autoEscalation: { threshold: 3, skillId: '' } });
  const own = { ...made, autoEscalation: { threshold: 1, skillId: '42' } };
  const talk = new Talk(bot([own]));
  talk.say('blah');
  expect(talk.say('blah')).toEqual([expect.stringContaining('bring in somebody')]);
  talk.say('no');
  expect(talk.run).toMatchObject({ stack: [], at: null });
  talk.say('blah');
  talk.say('blah');
  talk.say('Yes');
  expect(talk.transfer).toMatchObject({ skillId: '42' });
  const skills = [{ id: asId<SkillId>('42'), name: 'Human' }];
  expect(validateBot(bot([own]), skills)).toEqual([]);
  expect(validateBot(bot([made]), skills)).toMatchObject([{ severity: 'error', field: 'skillId' }]);
  const uses = usesOfSkills(asId('account'), {
    users: [],
    campaigns: [],
    connectors: [],
    bots: [bot([own])],
  });
  expect(uses.get('42')).toMatchObject([{ kind: 'interaction' }]);
});

test('[BT86] an Auto Escalation dialog is exported and imported with what it allows', () => {
  const of = bot([fallbackDialog(text('Pardon?')), escalates(5)]);
  const file = exportBot(of);
  expect(file['groups']).toContainEqual(expect.objectContaining({ dialogType: 'AUTO_ESCALATION_DIALOG' }));
  const read = readBotFile(JSON.stringify(file), of);
  expect(read).toMatchObject({
    ok: true,
    value: { bot: { dialogs: [{}, { autoEscalation: { threshold: 5 } }] } },
  });
  const [fallback] = read.ok ? read.value.bot.dialogs : [];
  expect(fallback).not.toHaveProperty('autoEscalation');
});

test('[BT123] a blank skill in an Agent Transfer of an Auto Escalation dialog leads to the dialog’s own, for all who ask', () => {
  const blank = { ...newInteraction('agent-transfer', { id: asId('t'), name: 'transfers' }), skillId: ' ' };
  const of = bot([fallbackDialog(text('Pardon?')), escalates(1, blank)]);
  const uses = usesOfSkills(of.accountId, { users: [], campaigns: [], connectors: [], bots: [of] });
  expect([...uses.keys()]).toEqual(['42']);
  const talk = new Talk(of);
  talk.say('blah');
  talk.say('blah');
  expect(talk.transfer).toMatchObject({ skillId: '42' });
});
