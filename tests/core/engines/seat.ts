import type { EngineName } from '#model/ai/engine-names';
import { answerEffects } from '#core/engines/answer-effects';
import type { Effect, EngineSeat } from '#core/engines/effects';

export const setup = {
  customer: 'Sorry.',
  agent: 'The bot failed.',
  failure: 'Nobody is here.',
  skill: 'humans',
};

const seat: EngineSeat = {
  channel: 'messaging',
  skills: ['humans', 'Parcels'],
  functions: ['fn-1'],
  escalation: setup,
};

/** What a conversation gets of one answer. */
export function effectsOf(
  engine: EngineName,
  answer: unknown,
  { status = 200, ...changed }: Partial<EngineSeat> & { readonly status?: number } = {},
): Effect[] {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return answerEffects({ engine, status, body }, { ...seat, ...changed });
}

/** The same without what is only for the log. */
export const got = (...parts: Parameters<typeof effectsOf>) =>
  effectsOf(...parts).filter((effect) => !('log' in effect));

/** What Setup Escalation makes of an error. */
export const caught = (error: string) => [
  { escalate: { error } },
  { say: 'Sorry.' },
  { say: 'The bot failed.', audience: 'AGENTS_AND_MANAGERS' },
  { transfer: { skill: 'humans' } },
];
