import type { Skill } from '#model/skill';
import { humanSkills, targetOf } from '../connect-to-liveengage/cast';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, save } from '../ways';
import { changeApi, judgeApi, noApiGaps } from './api-calls';
import { apiGap } from './gaps';

/** What the service reads, and what it looks at. */
const parts = {
  userPlatformId: '{$chatBotUserPlatformId}',
  chatBotId: '{$chatBotId}',
  message: '{$botContext.transferMessage}',
  conversationId: '{$botContext.convId}',
} as const;
const needed = ['message', 'conversationId'] as const;

/** The body as it should be. */
export function bodyFor({ id, name }: Pick<Skill, 'id' | 'name'>): string {
  return JSON.stringify({ ...parts, agentSkillName: name, agentSkillId: id }, null, 1);
}

function read(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

const judge = (scene: Scene, me: Me) =>
  judgeApi(scene, me, (integration) => {
    const words = { integration: integration.name };
    const body = read(integration.postBody);
    if (body === null) return [apiGap('body-broken', words)];
    const lacking = needed.filter((field) => String(Reflect.get(body, field) ?? '').trim() === '');
    const gaps = lacking.map((field) => apiGap('body-field', { ...words, field, value: parts[field] }));
    const conversation = String(Reflect.get(body, 'conversationId') ?? '');
    if (conversation !== '' && !conversation.includes('{$'))
      gaps.push(apiGap('body-conversation', { ...words, value: parts.conversationId }));
    const people = humanSkills(scene, me);
    const target = targetOf(integration);
    const [first] = people;
    if (!target.includes('{$') && !people.some(({ id }) => id === target))
      gaps.push(apiGap('body-skill', { ...words, id: first?.id ?? '…', skill: first?.name ?? 'Human' }));
    return gaps;
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
