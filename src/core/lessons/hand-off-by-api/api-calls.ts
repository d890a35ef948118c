import type { Bot } from '#model/bot';
import type { Integration } from '#model/integration';
import { passesOn } from '#model/passes-on';
import { handoffDialogs, lessonBots } from '../connect-to-liveengage/cast';
import type { HandoffDialog } from '../connect-to-liveengage/cast';
import { fewestGaps, type Judged } from '../fewest-gaps';
import type { Move } from '../lesson';
import type { Me, Scene } from '../scene';
import { apiGap } from './gaps';

type Api = Integration<'api'>;

/** An integration that calls the escalation service, or is to, and the bot it belongs to. */
export interface ApiCall {
  readonly bot: Bot;
  readonly integration: Api;
}

/** Names close enough to that. */
const similar = /escalat|hand[\s-]?(off|over)|transfer|agent/i;

/** Those of the account’s bots that call the service, or by their name are to. */
export function apiCalls(scene: Scene, me: Me): ApiCall[] {
  return lessonBots(scene, me).flatMap((bot) =>
    bot.integrations.flatMap((integration) =>
      integration.kind === 'api' && (passesOn(integration) || similar.test(integration.name))
        ? [{ bot, integration }]
        : [],
    ),
  );
}

export function judgeApi(
  scene: Scene,
  me: Me,
  gapsOf: (integration: Api) => readonly string[],
): Judged<ApiCall> | null {
  return fewestGaps(apiCalls(scene, me), ({ integration }) => gapsOf(integration));
}

/** What stands in the way before any can be judged. */
export function noApiGaps(scene: Scene, me: Me): string[] {
  const [bot] = lessonBots(scene, me);
  return [bot ? apiGap('api-missing', { bot: bot.name }) : apiGap('bot-missing')];
}

/** Saves the integration of what was judged, with these changes. */
export function changeApi(judged: Judged<ApiCall> | null, change: Partial<Api>): Move[] {
  if (!judged || judged.gaps.length === 0) return [];
  const { bot, integration } = judged.thing;
  const { id, kind, name, responseVariable, method, url, postBody, transformScript } = integration;
  const draft = {
    ...{ id, kind, name, responseVariable, method, url, postBody, transformScript },
    headers: [...integration.headers],
    parameters: [...integration.parameters],
    customData: [...integration.customData],
  };
  const saved = { ...draft, ...change } as typeof draft;
  return [{ kind: 'command', command: { type: 'integration.save', botId: bot.id, draft: saved } }];
}

/** The handoff dialogs of bots that have such an integration, and the first of those. */
export function callingDialogs(scene: Scene, me: Me): (HandoffDialog & { readonly api: Api })[] {
  const calls = apiCalls(scene, me).filter(({ integration }) => passesOn(integration));
  return handoffDialogs(scene, me).flatMap((one) => {
    const api = calls.find(({ bot }) => bot.id === one.bot.id)?.integration;
    return api ? [{ ...one, api }] : [];
  });
}
