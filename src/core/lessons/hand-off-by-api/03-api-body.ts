import type { Skill } from '#model/skill';
import { bodyLacks, escalationParts } from '#model/escalation-call';
import { humanSkills } from '../connect-to-liveengage/cast';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, save } from '../ways';
import { changeApi, judgeApi, noApiGaps } from './api-calls';
import { apiGap } from './gaps';

/** The body as it should be. */
export function bodyFor({ id, name }: Pick<Skill, 'id' | 'name'>): string {
  return JSON.stringify({ ...escalationParts, agentSkillName: name, agentSkillId: id }, null, 1);
}

const judge = (scene: Scene, me: Me) =>
  judgeApi(scene, me, (integration) => {
    const people = humanSkills(scene, me);
    const [first] = people;
    const toWhom = { id: first?.id ?? '…', skill: first?.name ?? 'Human' };
    const words = { integration: integration.name };
    return bodyLacks(integration, (id) => people.some((skill) => skill.id === id)).map((lack) => {
      switch (lack.kind) {
        case 'body-field':
          return apiGap(lack.kind, { ...words, field: lack.field, value: escalationParts[lack.field] });
        case 'body-conversation':
          return apiGap(lack.kind, { ...words, value: escalationParts.conversationId });
        case 'body-skill':
          return apiGap(lack.kind, { ...words, ...toWhom });
        default:
          return apiGap('body-broken', words);
      }
    });
  });

export const apiBodyStep: Step = {
  id: 'api-body',
  part: 'api',
  asksFor: 'state',
  title: 'Say what is handed over, and to whom',
  say: 'The body names the conversation, the skill that takes over, and the last words of the bot. What stands in braces is filled in when the call is made.',
  how: ['In the integration fill in the Post Body.', 'Save.'],
  values: [{ label: 'Post Body', value: '{apiBody}', enter: 'type' }],
  where: {
    route: '/bots/{bot}/integrations{apiPage}',
    folds: botPanels,
    way: [[{ role: 'textbox', name: 'Post Body', value: '{apiBody}' }, save]],
  },
  looksAt: ['bots', 'skills', 'users'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noApiGaps(scene, me),
  solution(scene, me) {
    const [skill] = humanSkills(scene, me);
    return skill ? changeApi(judge(scene, me), { postBody: bodyFor(skill) }) : [];
  },
};
