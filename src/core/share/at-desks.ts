import { agentStates, type AgentState } from '#model/agent';
import { looseOf } from './travels';

/** Somebody at a desk. */
export interface AtDesk {
  readonly userId: string;
  readonly state: AgentState;
}

/** The people of what travels who were not Offline: a bot comes by its connector. [SH63] */
export function atDesks(thinned: unknown): readonly AtDesk[] {
  const { agents, users } = looseOf(thinned);
  const people = new Set(listed(users).flatMap(({ id, type }) => (type === 'human' ? [id] : [])));
  return listed(agents).flatMap(({ userId, state }) => {
    const known = agentStates.find((one) => one === state && one !== 'offline');
    return known && typeof userId === 'string' && people.has(userId) ? [{ userId, state: known }] : [];
  });
}

const listed = (things: unknown) => (Array.isArray(things) ? things.map(looseOf) : []);
