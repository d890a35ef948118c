import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { integrationProblems } from '#core/bot/validation/integration-problems';
import { asked } from '#model/bot-run';
import type { CallAnswer } from '#model/call';
import { emailOf, problemOfAddresses, requestOfEmail } from '#model/email';
import { asId } from '#model/ids';
import type { Integration } from '#model/integration';
import {
  bot,
  dialog,
  email,
  goTo,
  integrationStep,
  remembered,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const onSuccess = { kind: 'integration-result', result: 'success' } as const;
const onFailure = { kind: 'integration-result', result: 'failure' } as const;

/** A bot whose “thanks” sends this and says what came of it. */
function sending(integration: Integration<'email'>) {
  const rules = [rule(onSuccess, goTo('Sent.')), rule(onFailure, goTo('Not sent.'))];
  return bot(
    [
      dialog('Thanks', [
        userSays(['thanks*']),
        integrationStep('Thanks', { rules }),
        text('Sent.', { next: { kind: 'end' } }),
        text('Not sent.', { next: { kind: 'end' } }),
      ]),
    ],
    [integration],
  );
}

const sent: { kind: 'call' } & CallAnswer = {
  ...{ kind: 'call', by: { id: asId('e'), name: 'Outbox' }, status: 200, headers: [], delayMs: 0 },
  ...{ body: '{"success":true}', transfer: null },
};

test('[BT186] an email is written with everything filled in', () => {
  const written = email({
    to: '{$botContext.mail} , b@example.com',
    replyTo: 'shop@example.com',
    subject: 'You said “{$userMessage}”',
    body: 'Hello,\n{$botContext.name}',
    html: true,
  });
  const talk = new Talk(sending(written), { variables: remembered({ mail: 'a@example.com', name: 'Ann' }) });
  expect(talk.say('thanks')).toEqual([]);
  const { request } = asked(talk.run, 'call')!;
  expect(emailOf({ request })).toEqual({
    to: 'a@example.com , b@example.com',
    replyTo: 'shop@example.com',
    subject: 'You said “thanks”',
    body: 'Hello,\nAnn',
    html: true,
  });
  expect(talk.why).toContain('email-written: Thanks: a@example.com , b@example.com');
});

test('[BT187] once it is sent the rule for success decides, and the answer is remembered', () => {
  const talk = new Talk(sending(email({ customData: [{ key: 'ok', value: '{$.api_Thanks.success}' }] })));
  talk.say('thanks');
  expect(talk.answer(sent)).toEqual(['Sent.']);
  const values = Object.fromEntries(talk.run.variables.map(({ name, value }) => [name, value]));
  expect(values).toMatchObject({ api_ThanksStatus: '200', 'Thanks.ok': 'true', 'Thanks.ok.count': '1' });
});

test('[BT187] the transform result script runs upon it', () => {
  const talk = new Talk(sending(email({ transformScript: 'var x = 1;' })));
  talk.say('thanks');
  expect(talk.answer(sent)).toEqual([]);
  expect(talk.run.waits).toMatchObject({ ask: { kind: 'script', site: 'transform-result' } });
});

test.each<[string, Partial<Integration<'email'>>, RegExp]>([
  ['without a recipient', { to: '{$botContext.unset}, ' }, /it has no recipient/],
  ['to what is no address', { to: 'a@example.com, helen' }, /“helen” is no email address/],
  ['with replies to what is no address', { replyTo: 'a@b' }, /“a@b” is no email address/],
  ['with a line break in its subject', { subject: '{$userMessage}' }, /line break/],
  ['to an address with a line break', { to: 'a@example.com{$userMessage}' }, /line break/],
  ['to too many', { to: Array(60).fill('a@example.com').join(',') }, /at most 50 addresses/],
])('[BT186] an email %s is not sent', (_, wrong, why) => {
  const talk = new Talk(sending(email(wrong)));
  expect(talk.say('thanks\nBcc: everybody@example.com')).toEqual(['Not sent.']);
  expect(talk.why).toMatch(why);
});

test('[BT186] an address that is none is an error where it is written, one with a variable is not', () => {
  const around = { skills: [], players: [] };
  const fields = (wrong: Partial<Integration<'email'>>) =>
    integrationProblems(email(wrong), around).map(({ severity, field }) => [severity, field]);
  expect(fields({ to: 'helen', replyTo: 'a@example.com, b' })).toEqual([
    ['error', 'to'],
    ['error', 'replyTo'],
  ]);
  expect(fields({ to: '{$botContext.mail}' })).toEqual([]);
  expect(fields({ subject: ' ' })).toEqual([['error', 'subject']]);
});

test('[BT186] whatever is taken for addresses holds no line and no second address', () => {
  const odd = fc.string({ unit: fc.constantFrom('a', '@', '.', ',', ' ', '\n', '<', '"', ';') });
  fc.assert(
    fc.property(odd, (list) => {
      fc.pre(problemOfAddresses(list) === null);
      for (const one of list.split(',').map((part) => part.trim()))
        expect(one === '' || /^a[a.]*@a+(\.a+)+$/.test(one) || /^[a.]+@a+(\.a+)+$/.test(one)).toBe(true);
    }),
  );
});

test('[BT186] the call of an email says all of it', () => {
  const texts = fc.string({ maxLength: 200 });
  fc.assert(
    fc.property(
      fc.record({ to: texts, replyTo: texts, subject: texts, body: texts, html: fc.boolean() }),
      (written) => {
        expect(emailOf({ request: requestOfEmail(written) })).toEqual(written);
      },
    ),
  );
  expect(
    emailOf({ request: { method: 'POST', url: 'https://a.example', headers: [], body: '' } }),
  ).toBeNull();
});

test('[BT188] in a file it is an integration of its type', () => {
  const written = email({ to: 'a@example.com', replyTo: 'b@example.com', html: true });
  const file = exportBot(sending(written));
  expect(file.responder).toMatchObject([{ integrationType: 'EMAIL', to: 'a@example.com', htmlEmail: true }]);
  const read = readBotFile(JSON.stringify(file), { id: asId('bot'), accountId: asId('account') });
  expect(read).toMatchObject({ ok: true, value: { bot: { integrations: [written] } } });
});
