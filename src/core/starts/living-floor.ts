import { readySteps } from './ready-to-hand-over';
import { give, helen, written, type WrittenStep } from './write';

function colleague(nickname: string): WrittenStep {
  const loginName = nickname.toLowerCase();
  return give('user.save', {
    draft: {
      ...{ id: null, accountId: '{account.id}', type: 'human', loginName, nickname, name: nickname },
      email: `${loginName}@example.com`,
      login: { method: 'password', password: 'pass-word' },
      ...{ profiles: ['{profiles.agent}'], enabled: true },
      ...{ maxChats: 2, skills: ['{humanSkill.skillId}'] },
    },
  });
}

/** Helen has two colleagues, who are played, and visitors come. */
export const livingFloor = written(
  [...readySteps, colleague('Ada'), colleague('Ben'), { kind: 'agent', do: 'go-online', userId: helen }],
  { route: '/map?floor=usual', as: helen },
);
