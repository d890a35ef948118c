import { engineAnswersWithinMs } from '#model/ai/engine-times';
import { serviceOf } from '#model/platform-services';
import { ask, note, type TurnDraft } from '../../bot/turn-draft';
import type { Invocation } from '../../engines/effects';
import { postJson } from '../../engines/requests/request';
import type { AiSeat } from './seat';

/** A function of the account is called for its engine, and nothing of what it answers is said. [AE83] */
export function invokeFunction(
  draft: TurnDraft,
  { lambda, payload, failOnError }: Invocation,
  seat: AiSeat,
): void {
  const id = seat.functionIdOf(lambda);
  if (id === null) return;
  note(draft, 'engine-noted', { text: `The function ${lambda} is called.` });
  ask(draft, null, {
    ...{ kind: 'webhook', request: postJson(serviceOf('lambda', id), payload) },
    ...{ patienceMs: engineAnswersWithinMs, invocation: { failOnError } },
  });
}
