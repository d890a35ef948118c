import { asId, type EndpointId } from '#model/ids';
import { endpointDraft, engineAnswers } from '../engine-answers';
import { again, choose, type Deeds } from './deed';

/** An outside engine answers otherwise from now on: well, oddly, late or not at all. */
export const engineDeeds: Deeds = {
  'engine.answers': {
    weight: 12,
    always: true,
    who: ({ world, roster }) =>
      Object.values(world.endpoints).some(({ accountId }) => accountId === roster.accountId) ? [0] : [],
    async do({ machine, roster, world }, _, dice) {
      const endpoint = Object.values(world.endpoints).find(({ accountId }) => accountId === roster.accountId);
      const skillId = choose(roster.skills, again(dice));
      const place = dice % engineAnswers.length;
      const skill = (skillId && world.skills[skillId]?.name) ?? 'Skill 0';
      const draft = {
        ...endpointDraft(roster.accountId, place, skill),
        ...{ id: endpoint?.id ?? asId<EndpointId>(''), accountId: roster.accountId },
      };
      const answer = await machine.do({ type: 'endpoint.save', draft }, roster.me);
      return `the engine ${engineAnswers[place]?.how}${answer.ok ? '' : ` (refused: ${answer.failure.text})`}`;
    },
  },
};
