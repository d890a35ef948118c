import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { validateBot } from '#core/bot/validate-bot';
import { asId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { bot, dialog, fallbackDialog, PreviewTalk, Talk, text, userSays } from './bot-builder';
import { after, before, CodeTalk, saying } from './code-talk';

const telling = (words: string, rest: Partial<Interaction<'private-message'>> = {}) =>
  ({ ...text(words, { id: asId('tells'), name: 'tells' }), kind: 'private-message', ...rest }) as Interaction;
const of = (...steps: Interaction[]) =>
  bot([dialog('D', [userSays(['go']), ...steps]), fallbackDialog(text('Pardon?'))]);
const told = (talk: Talk) => talk.run.outbox.map(({ text: words, forAgents }) => [words, forAgents ?? false]);

test('[BT166] a Private Message is a line for agents alone, filled in and cut like a text', () => {
  const talk = new Talk(of(telling(`Said {$userMessage}. ${'long '.repeat(80)}`), text('Hi!')));
  talk.say('go');
  expect(told(talk)).toEqual([
    [expect.stringMatching(/^Said go\. long/), true],
    [expect.stringMatching(/long$/), true],
    ['Hi!', false],
  ]);
  expect(talk.why).toContain('text-said: tells');
});

test('[BT166] a blank one tells nothing; what is come back to is what the consumer has read', () => {
  const talk = new Talk(of(telling('BLANK_MESSAGE')));
  expect(talk.say('go')).toEqual([]);
  expect(talk.why).toContain('text-silent: tells');
  const [warning] = validateBot(of(telling(' '), text('Hi')), []);
  expect(warning).toMatchObject({ severity: 'warning', interactionId: 'tells', field: 'text' });
});

test('[BT166] Preview shows it as what it is', () => {
  const talk = new PreviewTalk(of(telling('They paid.')));
  expect(talk.say('go')).toEqual([]);
  expect(talk.log.find(({ kind }) => kind === 'told-agents')).toMatchObject({
    values: { text: 'They paid.' },
    by: 'tells',
  });
});

test('[BT166] code tells agents at once, and nothing is offered below what they read', () => {
  const talk = new CodeTalk(of(text('Hi!', { code: before })));
  talk.say('go');
  talk.runs([
    { kind: 'tell-agents', text: 'They paid.' },
    { kind: 'add-quick-replies', quickReplies: ['Yes'] },
  ]);
  expect(told(talk)).toEqual([
    ['They paid.', true],
    ['Hi!', false],
  ]);
  expect(talk.run.outbox[1]?.quickReplies).toBeDefined();

  const late = new CodeTalk(of(telling('They paid.', { code: after })));
  late.say('go');
  late.runs([{ kind: 'add-quick-replies', quickReplies: ['Yes'] }, saying('Bye')]);
  expect(told(late)).toEqual([
    ['Bye', false],
    ['They paid.', true],
  ]);
  expect(late.run.outbox[1]).not.toHaveProperty('quickReplies');
});

test('[BT166] it goes into a file and out again', () => {
  const before = of(telling('They paid.'));
  const read = readBotFile(JSON.stringify(exportBot(before)), { id: before.id, accountId: before.accountId });
  expect(read.ok && read.value.notes).toEqual([]);
  expect(read.ok && read.value.bot.dialogs[0]?.interactions[1]).toMatchObject({
    kind: 'private-message',
    text: 'They paid.',
  });
});
