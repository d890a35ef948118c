import { gap } from '../gaps';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { handoffAgents, handoffCrew, isAvailable } from './cast';

/** Why nobody would take over right now; empty when somebody would. */
export function availabilityGaps(scene: Scene, me: Me): string[] {
  const { skill, people } = handoffCrew(scene, me);
  const [first] = people;
  if (!first) return [gap('human-missing', { skill })];
  if (isAvailable(scene, first)) return [];
  const names = people.slice(0, 3).map(({ nickname, name }) => nickname || name);
  return [gap('nobody-available', { skill, people: names.join(', ') })];
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
  where: {
    route: '/agent',
    way: [[button('My status')], [{ role: 'menuitemradio', name: 'Available', ends: true }]],
  },
  takes: handoffCrew,
  looksAt: ['agents', 'users', 'skills', 'bots'],
  missing: availabilityGaps,
  solution(scene, me) {
    const [agent] = handoffAgents(scene, me);
    return !agent || isAvailable(scene, agent) ? [] : [{ kind: 'agent', do: 'go-online', userId: agent.id }];
  },
};
