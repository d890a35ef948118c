import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { ask, note } from '../turn-draft';
import type { Caller } from './caller';
import { requestOf } from './request-of';

/** Asks for the call of an address; the bot then waits for the answer. */
export const api: Caller<'api'> = {
  call(draft, interaction, integration) {
    const { request, broken } = requestOf(draft, integration);
    const [variable] = broken;
    if (variable !== undefined || request.url === '') {
      if (variable === undefined) note(draft, 'url-empty', { integration: integration.name });
      else note(draft, 'value-has-lines', { integration: integration.name, variable });
      return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
    }
    note(draft, 'call-made', { integration: integration.name, method: request.method, url: request.url });
    ask(draft, interaction.id, { kind: 'call', integrationId: integration.id, request });
    return { kind: 'wait' };
  },
  problems: () => [],
};
