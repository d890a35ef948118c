import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { escalationServices } from '#model/escalation-services';
import { passesOn } from '#model/passes-on';
import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step, Value } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { apiCalls, changeApi, judgeApi, noApiGaps } from './api-calls';
import { apiGap } from './gaps';

const [{ url } = { url: '' }] = escalationServices;

const judge = (scene: Scene, me: Me) =>
  judgeApi(scene, me, (integration) => {
    const words = { integration: integration.name, url };
    return [
      ...(passesOn(integration) ? [] : [apiGap('api-url', words)]),
      ...(integration.method === 'POST' ? [] : [apiGap('api-method', words)]),
    ];
  });

/** What the integration is called, or would be: the bot may have another Escalation. */
export function apiName(scene: Scene, me: Me): string {
  const taken = lessonBots(scene, me)[0]?.integrations.map(({ name }) => name) ?? [];
  const known = apiCalls(scene, me)[0]?.integration.name;
  return known ?? freeName({ stem: 'Escalation', taken, limit: limits.integrationName });
}

const values: readonly Value[] = [
  { label: 'Integration Name', value: '{api}', enter: 'type' },
  { label: 'Response Data Variable Name', value: '{apiVariable}', enter: 'type' },
  { label: 'Integration Type', value: 'API', enter: 'choose' },
  { label: 'Method', value: 'POST', enter: 'choose' },
  { label: 'URL', value: url, enter: 'type' },
];

export const apiIntegrationStep: Step = {
  id: 'api-integration',
  part: 'api',
  asksFor: 'state',
  title: 'Add an API integration',
  say: 'The platform takes hand-offs at an address of its own, one for each region: US, EU (-eu) and APAC (-ap). Here, this browser answers at all three.',
  how: [
    'In the bot open Integrations and press + Add Integration at the lower left.',
    'Fill in the fields and Save.',
  ],
  values,
  where: {
    route: '/bots/{bot}/integrations{apiPage}',
    folds: botPanels,
    also: ['/bots/{bot}/integrations/new'],
    way: [[button('+ Add Integration')], [...fields(values), save]],
  },
  looksAt: ['bots'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noApiGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    if (judged) return changeApi(judged, { method: 'POST', url });
    const [bot] = lessonBots(scene, me);
    if (!bot) return [];
    const name = apiName(scene, me);
    const draft = {
      ...{
        id: null,
        kind: 'api' as const,
        name,
        responseVariable: variableOf(name),
        method: 'POST' as const,
      },
      ...{ url, headers: [], parameters: [], postBody: '', transformScript: '', customData: [] },
    };
    return [{ kind: 'command', command: { type: 'integration.save', botId: bot.id, draft } }];
  },
};

/** Names of variables have no blanks. */
export function variableOf(name: string): string {
  return name.replace(/\W/g, '');
}
