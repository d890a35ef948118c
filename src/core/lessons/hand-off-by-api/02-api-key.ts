import { apiAccessKeyOf } from '#model/api-access-key';
import { mine } from '../connect-to-liveengage/cast';
import { isKeyHeader, keyHeader, keyLack } from '#model/escalation-call';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { botPanels, button, save } from '../ways';
import { changeApi, judgeApi, noApiGaps } from './api-calls';
import { apiGap } from './gaps';

/** The keys the service takes: those of the enabled people of the account. */
export function accessKeys(scene: Scene, me: Me): string[] {
  return mine(scene.users, me)
    .filter(({ type, enabled }) => type === 'human' && enabled)
    .map(apiAccessKeyOf);
}

const judge = (scene: Scene, me: Me) =>
  judgeApi(scene, me, (integration) => {
    const lack = keyLack(integration, accessKeys(scene, me));
    if (lack === null) return [];
    const kind = lack.kind === 'key-missing' ? 'key-missing' : 'key-wrong';
    return [apiGap(kind, { integration: integration.name })];
  });

const added = button('Remove header Authorization');

export const apiKeyStep: Step = {
  id: 'api-key',
  part: 'api',
  asksFor: 'state',
  title: 'Send your API Access Key along',
  say: 'Whoever has the key may hand conversations over. Each person has one that never changes; without it the service answers 401.',
  how: [
    'Open My profile in the menu of your name, tab API, and copy the API Access Key.',
    'In the integration, under Request Headers, type Authorization and press Enter, paste the key and press Enter again. Save.',
  ],
  values: [
    { label: 'Key of the header', value: keyHeader, enter: 'type' },
    { label: 'Value of the header', value: '{apiKey}', enter: 'type' },
  ],
  where: {
    route: '/bots/{bot}/integrations{apiPage}',
    folds: botPanels,
    also: ['/profile', '/profile/api'],
    way: [
      [
        { role: 'textbox', name: 'Key of the header', value: keyHeader, until: added },
        { role: 'textbox', name: 'Value of the header', value: '{apiKey}', until: added },
        save,
      ],
    ],
  },
  looksAt: ['bots', 'users'],
  missing: (scene, me) => judge(scene, me)?.gaps ?? noApiGaps(scene, me),
  solution(scene, me) {
    const judged = judge(scene, me);
    const [value] = accessKeys(scene, me);
    if (!judged || value === undefined) return [];
    const others = judged.thing.integration.headers.filter((one) => !isKeyHeader(one));
    return changeApi(judged, { headers: [...others, { key: keyHeader, value }] });
  },
};
