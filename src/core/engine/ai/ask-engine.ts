import { engineLabels } from '#model/ai/engine-names';
import { engineAnswersWithinMs } from '#model/ai/engine-times';
import type { BotRun, EngineStand } from '#model/bot-run';
import type { CallRequest } from '#model/call';
import { limits } from '#model/limits';
import { ask, change, note, type TurnDraft } from '../../bot/turn-draft';
import { askers } from '../../engines/requests/index';
import type { AiSeat } from './seat';

/** The engine is asked, as a webhook is posted to: an endpoint of the account answers, or an allowed host. [AE16] [AE200] */
export function askEngine(draft: TurnDraft, asked: EngineStand['asked'], seat: AiSeat): void {
  const stand: EngineStand = { ...standOf(draft.run), asked };
  const { engine, conversationId, channel, fields, real } = seat;
  const { heardUpTo } = draft.run;
  const request = askers[engine].requestOf({
    ...{ asked, conversationId, channel, fields, memory: stand.memory },
    context: seat.contextOf(asked, heardUpTo, draft.at.now),
  });
  change(draft, { engine: stand });
  note(draft, 'engine-asked', {
    engine: real ? `The real service of ${engineLabels[engine]}` : engineLabels[engine],
    url: request.url,
  });
  ask(draft, null, { kind: 'webhook', request: fitting(request), patienceMs: engineAnswersWithinMs });
}

/** What is too long for a call is nobody’s: nothing answers it, and so it is an error of the engine. */
function fitting(request: CallRequest): CallRequest {
  const { url, headers, body } = request;
  const fits =
    url.length <= limits.url &&
    body.length <= limits.callBody &&
    headers.every(({ value }) => value.length <= limits.headerValue);
  return fits ? request : { ...request, url: 'platform:too-long', headers: [], body: '' };
}

/** How it stands with the engine, who may have been asked nothing yet: a conversation can begin with a transfer that came back. */
export function standOf({ engine }: BotRun): EngineStand {
  return engine ?? { asked: { text: '' }, memory: {} };
}

/** Whether the event that was asked for in place of a text has been asked already. */
export function hasAsked({ engine }: BotRun, event: string): boolean {
  return engine !== undefined && 'event' in engine.asked && engine.asked.event === event;
}
