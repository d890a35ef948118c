import { expect, test } from 'vitest';
import { asId, type SkillId } from '#model/ids';
import { createBareEngine } from '#support/bare-engine';

test('[AD10] the skill a silent bot passes conversations on to is one of its account', () => {
  const { must, take, world } = createBareEngine();
  const me = Object.values(world.users)[0]!;
  const { accountId } = me;
  const { botId } = must({ type: 'bot.create', accountId, name: 'Bot', description: '' }, me.id);
  const draft = { id: null, accountId, name: 'Human', description: 'People' };
  const { skillId } = must({ type: 'skill.save', draft }, me.id);
  const { email, nickname, name, profiles, maxChats } = me;
  const login = { method: 'password' as const, password: 'long enough' };
  const robot = {
    email,
    nickname,
    name,
    profiles: [...profiles],
    maxChats,
    login,
    skills: [],
    enabled: true,
  };
  const user = { ...robot, id: null, type: 'bot', accountId, loginName: 'robot' } as const;
  const { userId } = must({ type: 'user.save', draft: user }, me.id);
  const refused = (fallbackSkillId: SkillId | null) => {
    const deployed = { role: 'agent', conversationKind: 'chat', environment: 'demo', settings: [] } as const;
    const connector = { id: null, plays: { kind: 'bot', botId }, accountId, userId, ...deployed } as const;
    const command = { type: 'connector.save', draft: { ...connector, fallbackSkillId } } as const;
    const { answer } = take({ type: 'command', command, as: me.id });
    return answer && 'failure' in answer ? answer.failure : null;
  };
  expect(refused(asId('404'))).toMatchObject({ field: 'fallbackSkillId', name: 'not-found' });
  expect(refused(skillId)).toBeNull();
});
