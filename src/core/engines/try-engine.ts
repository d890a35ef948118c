import { engineFieldsOf } from '#model/ai/engine-forms';
import { engineLabels } from '#model/ai/engine-names';
import type { Signing } from '#model/ai/signing';
import type { CallRequest } from '#model/call';
import type { ConversationKind } from '#model/campaign';
import { isolated } from '#model/isolated';
import type { PlaysOf } from '#model/connector/player-kind';
import { answerEffects } from './answer-effects';
import type { Effect, EngineSeat } from './effects';
import { lpContextOf, trialScene } from './lp-context';
import { askers } from './requests/index';
import { welcome, type EngineMemory } from './requests/request';

export { isServiceError } from './answer-effects';

type Played = Pick<PlaysOf<'engine'>, 'engine' | 'fields' | 'welcomes'>;

/** One thing that Test Connection asks: the welcome where its conversations begin with one, else a greeting; or what opens the way to it. */
interface Trying {
  readonly request: CallRequest;
  readonly signing: Signing | null;
  /** What to ask after an answer of this status; null where that was the answer. */
  next(status: number): Trying | null;
}

export function tryingOf(
  plays: Played,
  channel: ConversationKind,
  memory: EngineMemory = {},
  calls = 1,
): Trying {
  const asker = askers[plays.engine];
  const fields = engineFieldsOf(plays.fields);
  const asked = channel === 'chat' || plays.welcomes ? { event: welcome } : { text: 'hi' };
  const context = lpContextOf(trialScene(channel), asked, 0, 0);
  return {
    request: asker.requestOf({ asked, channel, conversationId: 'test', memory, fields, context }),
    signing: asker.signingOf?.(fields) ?? null,
    next(status) {
      const again = asker.againWith?.(memory, status, calls) ?? null;
      return again && tryingOf(plays, channel, again, calls + 1);
    },
  };
}

/** What an engine is asked at the beginning of a conversation, in order, where all of it succeeds. [AE205] */
export function askedFirst(plays: Played, channel: ConversationKind): CallRequest[] {
  const requests: CallRequest[] = [];
  for (let trying: Trying | null = tryingOf(plays, channel); trying; trying = trying.next(200))
    requests.push(trying.request);
  return requests;
}

/** What a conversation would get of the answer, in words; where it would be escalated, with what its log would say. */
export function wordsOfAnswer(
  { engine }: Pick<Played, 'engine'>,
  { status, body }: { readonly status: number; readonly body: string },
  seat: EngineSeat,
): { readonly ok: boolean; readonly text: string } {
  const effects = answerEffects({ engine, status, body }, seat);
  const failed = effects.findIndex((one) => 'escalate' in one || ('fails' in one && one.fails));
  if (failed < 0)
    return { ok: true, text: effects.map(wordsOf).find((words) => words !== '') ?? 'it says nothing yet' };
  const why = effects.slice(0, failed + 1).flatMap((one) => ('log' in one ? asSentence(one.log) : []));
  const text = `What ${engineLabels[engine]} answers goes to Setup Escalation. ${why.join(' ')}${hintOf(status)}`;
  return { ok: false, text };
}

/** What the engine itself writes in it turns nothing around it. [AE215] */
const asSentence = (log: string) => `${isolated(log.replace(/\.$/, ''))}.`;

const longestShown = 80;

function wordsOf(effect: Effect): string {
  if ('say' in effect) return `it says “${isolated(effect.say.slice(0, longestShown))}”`;
  if ('card' in effect) return 'it shows a card';
  if ('transfer' in effect) return 'it passes the conversation on';
  if ('close' in effect) return 'it closes the conversation';
  if ('invoke' in effect) return `it calls the function ${effect.invoke.lambda}`;
  return '';
}

/** What a person can do about it. */
function hintOf(status: number): string {
  if (status === 401 || status === 403) return ' It does not take these keys or passwords.';
  if (status === 404) return ' It knows nothing at this address: compare the ids with those of the service.';
  if (status === 429) return ' It was asked too often: wait, and try again.';
  return status >= 500 ? ' It has trouble of its own.' : '';
}
