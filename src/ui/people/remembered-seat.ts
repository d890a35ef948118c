import * as v from 'valibot';
import { agentStates, type AgentState } from '#model/agent';
import { asId, type Bearer, type UserId } from '#model/ids';
import type { WindowStorage } from '#sdk/index';
import { parseKept } from '../live/kept.svelte';
import { seatKey } from './seat-key';

const seatSchema = v.object({
  bearer: v.pipe(v.string(), v.transform(asId<Bearer>)),
  state: v.picklist(agentStates),
});

/** How a user was signed in in this tab. */
export interface RememberedSeat {
  readonly bearer: Bearer;
  readonly state: AgentState;
}

/** What a tab knows of one user's sign-in after a reload. */
export interface SeatMemory {
  read(): RememberedSeat | null;
  write(seat: RememberedSeat | null): void;
}

export function createSeatMemory(storage: WindowStorage, workspace: string, userId: UserId): SeatMemory {
  const key = seatKey(workspace, userId);
  return {
    read: () => parseKept(storage.get(key), seatSchema),
    write(seat) {
      if (seat === null) storage.remove(key);
      else storage.set(key, JSON.stringify(seat));
    },
  };
}
