import { engineFieldsOf } from '#model/ai/engine-forms';
import { engineLabels } from '#model/ai/engine-names';
import type { CallRequest } from '#model/call';
import type { ConversationKind } from '#model/campaign';
import type { PlaysOf } from '#model/connector/player-kind';
import { answerEffects } from './answer-effects';
import { askers } from './requests/index';
import { welcome } from './requests/request';

/** What Test Connection asks: the welcome of a chat, else a greeting. */
export function tryingRequest(
  { engine, fields }: Pick<PlaysOf<'engine'>, 'engine' | 'fields'>,
  channel: ConversationKind,
): CallRequest {
  const asked = channel === 'chat' ? { event: welcome } : { text: 'hi' };
  const query = { asked, channel, conversationId: 'test', memory: {}, fields: engineFieldsOf(fields) };
  return askers[engine].requestOf(query);
}

/** What is wrong with the answer to that; empty where it can be said. */
export function whyNoAnswer(
  { engine }: Pick<PlaysOf<'engine'>, 'engine'>,
  channel: ConversationKind,
  { status, body }: { readonly status: number; readonly body: string },
): string {
  if (askers[engine].openedBy?.({}, status)) return '';
  const effects = answerEffects(
    { engine, status, body },
    { channel, skills: null, functions: null, escalation: null },
  );
  const failed = effects.find((one) => 'escalate' in one);
  if (!failed || !('escalate' in failed)) return '';
  return `${engineLabels[engine]} gave no answer that can be said: ${failed.escalate.error}.`;
}
