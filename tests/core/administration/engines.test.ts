import { expect, test } from 'vitest';
import { checkEngine } from '#core/administration/engines';
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
  expect(checkEngine({ plays: { kind: 'bot', botId: asId<BotId>('b') } })).toEqual([]);
});
