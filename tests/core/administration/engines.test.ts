import { expect, test } from 'vitest';
import { checkChatWaits, checkEngine } from '#core/administration/engines';
import { asId, type BotId, type SkillId } from '#model/ids';

const escalation = { customer: '', agent: '', failure: '', skillId: asId<SkillId>('1') };
const missing = (fields: Readonly<Record<string, string>>) =>
  checkEngine({
    plays: {
      ...{ kind: 'engine', engine: 'watson', escalation, chat: null },
      fields: Object.entries(fields).map(([key, value]) => ({ key, value })),
    },
  }).map(({ field, text }) => [field, text]);

test('[CN58] every field of the engine has to be filled in, as far as its kind of sign-in asks for it', () => {
  const common = { workspaceUrl: 'https://w.example', workspaceId: 'w', versionDate: '2018-09-20' };
  const byUser = { ...common, authentication: 'UserPass', username: 'u', password: ' ' };
  expect(missing(byUser)).toEqual([['password', 'Conversation Password is missing.']]);
  expect(missing({ ...common, authentication: 'IAM', apiKey: 'k' })).toEqual([]);
  expect(missing({ ...common, workspaceUrl: 'w.example', authentication: 'IAM', apiKey: 'k' })).toEqual([
    ['workspaceUrl', expect.stringContaining('a whole address')],
  ]);
  expect(missing({ ...common, authentication: 'Nope' })).toEqual([
    ['authentication', expect.stringMatching(/ is one of UserPass, IAM\.$/)],
  ]);
  expect(checkEngine({ plays: { kind: 'bot', botId: asId<BotId>('b') } })).toEqual([]);
});

test.each([
  [10_000, 20_000, []],
  [9_999, 20_000, ['warningSeconds']],
  [120_000, 120_000, ['closeSeconds']],
  [NaN, 86_400_001, ['warningSeconds', 'closeSeconds']],
])('[AE125] a chat that is warned after %s ms and closed after %s', (warningMs, closeMs, wrong) => {
  const chat = { warningMs, warning: 'w', closeMs, closing: 'c' };
  expect(checkChatWaits({ chat }).map(({ field }) => field)).toEqual(wrong);
  const plays = { kind: 'engine' as const, engine: 'functions' as const, escalation, chat };
  const fields = [{ key: 'function', value: 'f' }];
  expect(checkEngine({ plays: { ...plays, fields } }).map(({ field }) => field)).toEqual(wrong);
});
