import { expect, test } from 'vitest';
import { proves } from '#support/proves';
import type { Integration } from '#model/integration';
import { api, bot, dialog, escalation, integrationStep, text, userSays } from './bot-builder';
import { after, CodeTalk, leading, remember, saying } from './code-talk';

const calling = (rest: Partial<Integration<'api'>> = {}) =>
  new CodeTalk(
    bot(
      [
        dialog('Main', [
          userSays(['go']),
          integrationStep('Stores', { code: after, next: { kind: 'next' } }),
          text('{Stores.city} of {Stores.city.count}'),
        ]),
      ],
      [api({ customData: [{ key: 'city', value: '{$.api_Stores.stores[i].city}' }], ...rest })],
    ),
  );
const brought = (body: string, status = 200) =>
  ({ kind: 'call', status, body, headers: [], delayMs: 0, by: null, transfer: null }) as const;

test('[BT114] what an integration brings is transformed, then read, then its code runs, then its rules decide', () => {
  const talk = calling({ transformScript: 'wrap();' });
  talk.say('go');
  talk.answer(brought('[{"city":"Bonn"},{"city":"Graz"}]'));
  expect(talk.site).toBe('transform-result');
  const jsonData = '{"api_Stores":{"stores":[{"city":"Bonn"},{"city":"Graz"}]}}';
  expect(
    talk.runs([{ kind: 'set-variable', name: 'api_Stores', value: { jsonData }, scope: 'session' }]),
  ).toEqual([]);
  expect(talk.site).toBe('post-process');
  proves('S328', () => expect(talk.runs()).toEqual(['Bonn, Graz of 2']));
});

test('[BT114] without a script to transform it, it is read as it came; a failure has code too', () => {
  const talk = calling();
  talk.say('go');
  talk.answer(brought('{"stores":[{"city":"Bonn"}]}'));
  expect(talk.site).toBe('post-process');
  expect(talk.runs()).toEqual(['Bonn of 1']);
  talk.say('go');
  talk.answer(brought('no', 500));
  expect(talk.site).toBe('post-process');
  expect(talk.runs()[0]).toBe('Sorry, I could not find anything for that.');
});

test('[BT161] code runs when a transfer is taken; what it remembers counts, what it says does not', () => {
  const step = integrationStep('Escalation', { code: after, next: { kind: 'next' } });
  const talk = new CodeTalk(
    bot([dialog('Main', [userSays(['go']), step, text('Still here.')])], [escalation()]),
  );
  talk.say('go');
  expect(talk.transferAnswers('success')).toEqual([]);
  expect([talk.site, talk.run.state]).toEqual(['post-process', 'handed-over']);
  expect(talk.runs([saying('Bye'), remember('handed', 'yes'), leading('Still here.')])).toEqual([]);
  expect(talk.run).toMatchObject({
    ...{ state: 'handed-over', stack: [], at: null, waits: { for: 'consumer' }, outbox: [] },
  });
  expect(talk.run.variables).toContainEqual(expect.objectContaining({ name: 'handed', value: 'yes' }));
});

test('[BT161] code that fails then says nothing either', () => {
  const step = integrationStep('Escalation', { code: after });
  const talk = new CodeTalk(bot([dialog('Main', [userSays(['go']), step])], [escalation()]));
  talk.say('go');
  talk.transferAnswers('success');
  expect(talk.runs([], { kind: 'stopped', because: 'time' })).toEqual([]);
  expect(talk.run).toMatchObject({ state: 'handed-over', waits: { for: 'consumer' }, outbox: [] });
});

const passing = (rest: Partial<Integration<'agent-escalation'>> = {}) =>
  new CodeTalk(
    bot(
      [
        dialog('Main', [
          userSays(['go']),
          integrationStep('Escalation', { code: after, next: { kind: 'next' } }),
          text('{Escalation.why} ({$botContext.api_EscalationStatus})'),
        ]),
      ],
      [escalation({ customData: [{ key: 'why', value: '{$.api_Escalation.error}' }], ...rest })],
    ),
  );

test('[BT114] why a transfer was refused goes through the script, and then through all that follows', () => {
  const talk = passing({ transformScript: 'read();' });
  talk.say('go');
  expect(talk.transferAnswers('failure')).toEqual([]);
  expect(talk.site).toBe('transform-result');
  proves('S328', () => expect(talk.run.lastCall).toEqual({ statusCode: '400', succeeded: false }));
  talk.runs();
  expect(talk.site).toBe('post-process');
  proves('S329', () => expect(talk.runs()).toContain('because (400)'));
});

test('[BT161] the script looks at a transfer that was taken before the code after it runs', () => {
  const talk = passing({ transformScript: 'read();' });
  talk.say('go');
  expect(talk.transferAnswers('success')).toEqual([]);
  expect([talk.site, talk.run.state]).toEqual(['transform-result', 'handed-over']);
  expect(talk.runs([saying('Bye'), remember('taken', 'yes'), leading('Main')])).toEqual([]);
  expect([talk.site, talk.run.state]).toEqual(['post-process', 'handed-over']);
  talk.runs();
  expect(talk.run).toMatchObject({
    ...{ state: 'handed-over', stack: [], waits: { for: 'consumer' }, outbox: [] },
    lastCall: { statusCode: '200', succeeded: true },
  });
  expect(talk.run.variables).toContainEqual(expect.objectContaining({ name: 'taken', value: 'yes' }));
});

test('[BT114] a transfer by a call of the service keeps what the call has brought', () => {
  const url = 'https://platformservice.botcentralapi.com/botservice-0.1/botcentral/livePersonAgent';
  const talk = calling({ url, transformScript: 'wrap();' });
  talk.say('go');
  const transfer = { skillId: '1', skillName: 'Human', message: '' };
  talk.answer({ ...brought('{"stores":[{"city":"Bonn"}]}'), transfer });
  talk.transferAnswers('failure');
  expect(talk.site).toBe('transform-result');
  talk.runs();
  expect(talk.site).toBe('post-process');
  expect(talk.runs()).toContain('Bonn of 1');
});
