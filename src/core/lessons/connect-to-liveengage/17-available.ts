import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { handoffAgents, handoffSkills, humanSkillName, isAvailable } from './cast';

/** Why nobody would take over right now; empty when somebody would. */
export function availabilityGaps(scene: Scene, me: Me): string[] {
  const [first] = handoffAgents(scene, me);
  if (first && isAvailable(scene, first)) return [];
  const skill = handoffSkills(scene, me)[0]?.name ?? humanSkillName;
  return [gap(first ? 'nobody-available' : 'human-missing', { skill })];
}

export const availableStep: Step = {
  id: 'available',
  part: '13',
  asksFor: 'state',
  title: 'Be Available as the human agent',
  say: 'Only agents who are Available are offered chats. Away, Back soon and Offline get none.',
  how: [
    'Be the user with the skill Human: the name at the upper right switches.',
    'Set your status to Available.',
  ],
  values: [{ label: 'My status', value: 'Available', enter: 'choose' }],
  where: { route: '/agent', controls: [{ role: 'button', name: 'My status' }] },
  looksAt: ['agents', 'users', 'skills', 'bots'],
  missing: availabilityGaps,
  solution(scene, me) {
    const [agent] = handoffAgents(scene, me);
    return !agent || isAvailable(scene, agent) ? [] : [{ kind: 'agent', do: 'go-online', userId: agent.id }];
  },
};
