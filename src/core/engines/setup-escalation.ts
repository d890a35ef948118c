import type { EngineErrorName } from './answer';
import { hasSkill, logged, type Effect, type EngineSeat } from './effects';

/** What Setup Escalation does about an error: says so, and passes on, or says that this failed too. [S275] */
export function escalate(seat: EngineSeat, error: EngineErrorName, why: string): Effect[] {
  return [{ log: `${logged(why).log} (${error})` }, { escalate: { error } }, ...passOn(seat, true)];
}

/** The same where nothing is wrong, and the engine only has nothing of its own to say. */
export function passToDefault(seat: EngineSeat): Effect[] {
  return [{ log: 'The engine leaves it to the skill of Setup Escalation.' }, ...passOn(seat, false)];
}

function passOn(seat: EngineSeat, isError: boolean): Effect[] {
  const { escalation } = seat;
  if (!escalation) return [{ log: 'There is no Setup Escalation to go by.', fails: true }];
  const { customer, agent, failure, skill } = escalation;
  const before: Effect[] = isError && customer !== '' ? [{ say: customer }] : [];
  if (!hasSkill(seat, skill))
    return [
      ...before,
      { log: `No skill is named “${skill}”.`, fails: true },
      ...(failure === '' ? [] : [{ say: failure }]),
    ];
  const toAgent: Effect[] = agent === '' ? [] : [{ say: agent, audience: 'AGENTS_AND_MANAGERS' }];
  return [...before, ...toAgent, { transfer: { skill } }];
}
