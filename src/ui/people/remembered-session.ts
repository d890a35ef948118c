import * as v from 'valibot';
import { agentStates, type AgentState } from '#model/agent';
import { asId, type Bearer, type UserId } from '#model/ids';
import type { WindowStorage } from '#sdk/index';
import { parseKept } from '../live/kept.svelte';
import { sessionKey } from './session-key';

const sessionSchema = v.object({
  bearer: v.optional(v.pipe(v.string(), v.transform(asId<Bearer>))),
  state: v.picklist(agentStates),
});

/** How a user was signed in in this tab. */
export interface RememberedSession {
  /** None where somebody comes to work who has not signed in here yet. [SH63] */
  readonly bearer?: Bearer | undefined;
  readonly state: AgentState;
}

/** What a tab knows of one user's sign-in after a reload. */
export interface SessionMemory {
  read(): RememberedSession | null;
  write(session: RememberedSession | null): void;
}

export function createSessionMemory(
  storage: WindowStorage,
  workspace: string,
  userId: UserId,
): SessionMemory {
  const key = sessionKey(workspace, userId);
  return {
    read: () => parseKept(storage.get(key), sessionSchema),
    write(session) {
      if (session === null) storage.remove(key);
      else storage.set(key, JSON.stringify(session));
    },
  };
}
