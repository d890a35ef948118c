import { expect, test } from 'vitest';
import { resume } from '#core/bot/resume';
import { bot, dialog, PreviewTalk, question, Talk, text, userSays } from './bot-builder';
import { before, CodeTalk, saying, upon } from './code-talk';

const says = (...words: string[]) => bot([dialog('D', [userSays(['x']), ...words.map((one) => text(one))])]);
const profile = 'SET_USER_PROFILE | {"firstName": "{$userMessage}", "lastName": "Roe"}';

test('[BT292] a text that says who the consumer is is not said, and the turn tells the name', () => {
  const of = bot([dialog('D', [userSays(['*']), text(profile), text('Hello.')])]);
  const talk = new Talk(of);
  const turn = resume(of, talk.run, { kind: 'line', text: 'Jane', sequence: 0 }, talk.at);
  expect(turn.run.outbox.map((line) => line.text)).toEqual(['Hello.']);
  expect(turn.consumer).toEqual({ firstName: 'Jane', lastName: 'Roe' });
  expect(turn.log).toContainEqual(
    expect.objectContaining({ kind: 'profile-set', values: { interaction: profile, name: 'Jane Roe' } }),
  );
});

test.each(['', '{}', '"Jane"', '{"firstName": {}}', '{"firstName": " "}', '{"firstName": "Ja'])(
  '[BT292] of SET_USER_PROFILE with %j nothing is said and nobody is named, and the log says so',
  (written) => {
    const of = says(`SET_USER_PROFILE |${written}`);
    const talk = new Talk(of);
    const turn = resume(of, talk.run, { kind: 'line', text: 'x', sequence: 0 }, talk.at);
    expect([turn.run.outbox, turn.consumer]).toEqual([[], undefined]);
    expect(turn.log.map(({ kind }) => kind)).toContain('profile-unread');
  },
);

test('[BT292] in Preview nobody is named, and the log says who would be', () => {
  const talk = new PreviewTalk(says('SET_USER_PROFILE|{"firstName":"Jane"}'));
  expect(talk.say('x')).toEqual([]);
  expect(talk.why).toContain('profile-set: SET_USER_PROFILE|{"firstName":"Jane"}: Jane');
});

test.each(['LP_CLOSEDIALOG', 'LP_CLOSECONVERSATION'])(
  '[BT296] %s closes the conversation also where code says it, and nothing comes after it',
  (closing) => {
    const talk = new CodeTalk(bot([dialog('D', [userSays(['x']), text('Hi.', { code: before })])]));
    talk.say('x');
    expect(talk.runs([saying('Bye.'), saying(closing), saying('no')])).toEqual(['Bye.']);
    expect(talk.run.state).toBe('ended');
  },
);

test('[BT296] what an interaction has prepared is said before its code closes the conversation', () => {
  const code = { 'post-process': 'after();' };
  const talk = new CodeTalk(bot([dialog('D', [userSays(['x']), text('Hi.', { code })])]));
  talk.say('x');
  expect(talk.runs([saying('LP_CLOSEDIALOG')])).toEqual(['Hi.']);
  expect(talk.run.state).toBe('ended');
});

test('[BT296] BLANK_MESSAGE of code says nothing', () => {
  const asks = question('Well?', { code: upon, next: { kind: 'end' } });
  const talk = new CodeTalk(bot([dialog('D', [userSays(['x']), asks])]));
  talk.say('x');
  talk.say('y');
  expect(
    talk.runs([saying('BLANK_MESSAGE'), { kind: 'reply-now', texts: ['BLANK_MESSAGE', 'Yes.'] }]),
  ).toEqual(['Yes.']);
});
