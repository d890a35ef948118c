import type { Ask } from '#model/bot-run';
import type { Integration } from '#model/integration';
import type { InteractionOf } from '#model/interaction';
import { isPlatformService } from '#model/platform-services';
import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import type { Played } from '../interactions/player';
import { ask, note, type TurnDraft } from '../turn-draft';
import type { Filled } from './request-of';
import { tellHoles } from './tell-holes';

/** Asks for a call; the bot then waits for the answer. [BT106] */
export function askForCall(
  draft: TurnDraft,
  interaction: InteractionOf<'integration'>,
  integration: Integration,
  filled: Filled,
): Played {
  const asked = askOf(draft, integration, filled);
  if (asked === null) return integrationFailed(draft, interaction, builtInTexts.integrationFailed);
  ask(draft, interaction.id, asked);
  return { kind: 'wait' };
}

/** What is to be asked for. A value with a line break would make another call of it: then null, and told. [BT106] */
export function askOf(
  draft: TurnDraft,
  { id, name }: Integration,
  { request, broken, holes }: Filled,
): Ask<'call'> | null {
  const [variable] = broken;
  if (variable !== undefined) {
    note(draft, 'value-has-lines', { integration: name, variable });
    return null;
  }
  note(draft, 'call-made', { integration: name, method: request.method, url: request.url });
  const asked = { kind: 'call', integrationId: id, request } as const;
  return holes.length > 0 ? { ...asked, holes } : asked;
}

/** Whether an author's address is none, or one of the platform itself: told. */
export function leadsNowhere(
  draft: TurnDraft,
  integration: Integration,
  { request: { url }, broken, holes }: Filled,
): boolean {
  if (broken.length > 0) return false;
  if (url === '') {
    note(draft, 'url-empty', { integration: integration.name });
    tellHoles(draft, integration, holes);
    return true;
  }
  if (!isPlatformService(url)) return false;
  note(draft, 'url-reserved', { integration: integration.name, url });
  return true;
}
