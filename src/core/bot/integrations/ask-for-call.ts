import type { Integration } from '#model/integration';
import type { InteractionOf } from '#model/interaction';
import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import type { Played } from '../interactions/player';
import { ask, note, type TurnDraft } from '../turn-draft';
import type { Filled } from './request-of';

/** Asks for a call; the bot then waits for the answer. A value with a line break would make another call of it. [BT106] */
export function askForCall(
  draft: TurnDraft,
  interaction: InteractionOf<'integration'>,
  { id, name }: Integration,
  { request, broken, holes }: Filled,
): Played {
  const [variable] = broken;
  if (variable !== undefined) {
    note(draft, 'value-has-lines', { integration: name, variable });
    return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  }
  note(draft, 'call-made', { integration: name, method: request.method, url: request.url });
  const asked = { kind: 'call', integrationId: id, request } as const;
  ask(draft, interaction.id, holes.length > 0 ? { ...asked, holes } : asked);
  return { kind: 'wait' };
}
