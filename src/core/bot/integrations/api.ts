import { isAllowed, originOf, shownHost } from '#model/allowed-host';
import type { Integration } from '#model/integration';
import { builtInTexts } from '../built-in-texts';
import { answerCall } from '../endpoints/answer-call';
import { escalationServiceAt } from '#model/escalation-services';
import { integrationFailed } from '../integration-failed';
import type { InteractionOf } from '#model/interaction';
import type { Played } from '../interactions/player';
import { note, type TurnDraft } from '../turn-draft';
import { advice, error, warning, type Finding } from '../validation/problem';
import { passesOn } from '#model/passes-on';
import { isPlatformService } from '#model/platform-services';
import type { Around, Caller } from './caller';
import { askForCall, leadsNowhere } from './ask-for-call';
import { requestOf, withParameters } from './request-of';
import { serviceProblems } from './service-problems';

/** Asks for the call of an address; the bot then waits for the answer. */
export const api: Caller<'api'> = {
  call(draft, interaction, integration) {
    const isPreview = draft.run.channel.kind === 'preview';
    // Nothing is filled in for what is not called, so nothing is missed.
    if (isPreview && passesOn(integration)) return leftOut(draft, interaction, integration);
    const filled = requestOf(draft, integration);
    if (leadsNowhere(draft, integration, filled))
      return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
    if (filled.broken.length === 0 && isPreview && escalationServiceAt(filled.request.url))
      return leftOut(draft, interaction, integration);
    return askForCall(draft, interaction, integration, filled);
  },
  problems: (integration, around) =>
    passesOn(integration) ? serviceProblems(integration, around) : unanswered(integration, around),
};

function leftOut(
  draft: TurnDraft,
  { next }: InteractionOf<'integration'>,
  { name }: Integration<'api'>,
): Played {
  note(draft, 'escalation-not-called', { integration: name });
  return { kind: 'go-on', next };
}

const reserved =
  'This is an address of the platform’s own services: functions, emails and articles are asked by integrations of those types.';

/** An address that holds a variable, or a part of a result, can only be judged when it is called. */
function unanswered(integration: Integration<'api'>, { endpoints, allowedHosts = [] }: Around): Finding[] {
  const { method, parameters } = integration;
  const texts = [integration.url, ...parameters.flatMap(({ key, value }) => [key, value])];
  const address = integration.url.trim();
  if (isPlatformService(address)) return [error('url', reserved)];
  if (endpoints === undefined || address === '' || texts.some((one) => one.includes('{'))) return [];
  const url = withParameters(address, parameters);
  const { by, body } = answerCall(endpoints, { method, url, headers: [], body: '' });
  if (by !== null) return [];
  const origin = originOf(url);
  if (origin === null || !isAllowed({ allowedHosts }, origin)) return [warning('url', body)];
  return [
    advice(
      'url',
      `No endpoint answers: this call leaves the browser for ${shownHost(origin)}, which was allowed.`,
    ),
  ];
}
