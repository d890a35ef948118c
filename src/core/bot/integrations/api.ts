import type { Integration } from '#model/integration';
import { builtInTexts } from '../built-in-texts';
import { answerCall } from '../endpoints/answer-call';
import { escalationServiceAt } from '#model/escalation-services';
import { integrationFailed } from '../integration-failed';
import { ask, note } from '../turn-draft';
import { warning, type Finding } from '../validation/problem';
import type { Around, Caller } from './caller';
import { requestOf, withParameters } from './request-of';
import { tellHoles } from './tell-holes';

/** Asks for the call of an address; the bot then waits for the answer. */
export const api: Caller<'api'> = {
  call(draft, interaction, integration) {
    const { request, broken, holes } = requestOf(draft, integration);
    const [variable] = broken;
    if (variable !== undefined || request.url === '') {
      if (variable === undefined) {
        note(draft, 'url-empty', { integration: integration.name });
        tellHoles(draft, integration, holes);
      } else note(draft, 'value-has-lines', { integration: integration.name, variable });
      return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
    }
    if (draft.run.channel.kind === 'preview' && escalationServiceAt(request.url)) {
      note(draft, 'escalation-not-called', { integration: integration.name });
      return { kind: 'go-on', next: interaction.next };
    }
    note(draft, 'call-made', { integration: integration.name, method: request.method, url: request.url });
    const asked = { kind: 'call', integrationId: integration.id, request } as const;
    ask(draft, interaction.id, holes.length > 0 ? { ...asked, holes } : asked);
    return { kind: 'wait' };
  },
  problems: unanswered,
};

/** An address that holds a variable, or a part of a result, can only be judged when it is called. */
function unanswered(integration: Integration<'api'>, { endpoints }: Around): Finding[] {
  const { method, parameters } = integration;
  const texts = [integration.url, ...parameters.flatMap(({ key, value }) => [key, value])];
  const address = integration.url.trim();
  if (
    endpoints === undefined ||
    address === '' ||
    escalationServiceAt(address) ||
    texts.some((one) => one.includes('{'))
  )
    return [];
  const url = withParameters(address, parameters);
  const { by, body } = answerCall(endpoints, { method, url, headers: [], body: '' });
  return by === null ? [warning('url', body)] : [];
}
