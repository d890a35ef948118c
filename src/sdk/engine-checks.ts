/** A door for those who connect outside engines: nobody else fetches it. */
import { isAllowed, originOf, shownHost, type AllowedHost } from '#model/allowed-host';
import { engineLabels } from '#model/ai/engine-names';
import type { ConversationKind } from '#model/campaign';
import type { PlaysOf } from '#model/connector/player-kind';
import type { Endpoint } from '#model/endpoint';
import { isPlatformService, serviceOf } from '#model/platform-services';
import type { Resource } from '#model/resource';
import { answerCall, whyNot } from '#core/bot/endpoints/answer-call';
import { tryingRequest, whyNoAnswer } from '#core/engines/try-engine';

export { checkEngine } from '#core/administration/engines';
export { standInsFor } from '#core/engines/stand-ins/index';

/** What Test Connection comes to. */
interface TriedEngine {
  readonly ok: boolean;
  readonly text: string;
}

/** Who would answer the engine’s first request, and whether that can be said; nothing is sent anywhere. [AE25] */
export function tryEngine(
  plays: Pick<PlaysOf<'engine'>, 'engine' | 'fields'>,
  channel: ConversationKind,
  around: {
    readonly endpoints: readonly Endpoint[];
    readonly allowedHosts: readonly AllowedHost[];
    readonly resources: readonly Resource[];
  },
): TriedEngine {
  const request = tryingRequest(plays, channel);
  if (isPlatformService(request.url)) {
    const found = around.resources.find(({ kind, id }) => serviceOf(kind, id) === request.url);
    return found
      ? { ok: true, text: `Connection Successful. The function “${found.name}” runs here, in the sandbox.` }
      : { ok: false, text: 'Connection Failed. This function is not there any more.' };
  }
  const answer = answerCall(around.endpoints, request);
  if (answer.by !== null) {
    const { id, name } = answer.by;
    // What its script would say is known when it runs.
    const isScripted = around.endpoints.some((one) => one.id === id && one.script.trim() !== '');
    const why = isScripted ? '' : whyNoAnswer(plays, channel, answer);
    return why === ''
      ? { ok: true, text: `Connection Successful. The endpoint “${name}” answers; no network call is made.` }
      : { ok: false, text: `Connection Failed. ${why}` };
  }
  const origin = originOf(request.url);
  if (origin !== null && isAllowed(around, origin))
    return {
      ok: true,
      text: `${shownHost(origin)} is allowed, and is reached when a conversation asks ${engineLabels[plays.engine]}. Whether it lets web pages read its answers is known then.`,
    };
  return { ok: false, text: `Connection Failed. ${whyNot(answer)}` };
}
