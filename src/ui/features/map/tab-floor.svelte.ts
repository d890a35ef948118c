import { untrack } from 'svelte';
import {
  createFloor,
  createFloorTime,
  playedOf,
  type Floor,
  type FloorRate,
  type FloorState,
} from '#sdk/floor';
import type { AccountId } from '#model/ids';
import type { User } from '#model/user';
import type { Sandbox } from '#sdk/index';

/** Where a floor is wanted, and by whom. */
export interface FloorPlace {
  readonly sandbox: Sandbox;
  readonly accountId: AccountId;
  readonly me: User;
  readonly users: readonly User[];
}

/** The floor that this tab runs; it goes on while other places of the app are shown. [FL6] [FL7] */
class TabFloor {
  /** Null while it never ran. */
  state = $state.raw<FloorState | null>(null);
  isElsewhere = $state(false);
  #floor: Floor | null = null;

  get rate(): FloorRate {
    return this.state?.rate ?? 'off';
  }

  async setRate(rate: FloorRate, place: FloorPlace): Promise<void> {
    if (this.#floor && isEmpty(this.#floor.state)) this.#end();
    if (!this.#floor && rate !== 'off') {
      if (!(await holdsLock(place.sandbox.workspace))) {
        this.isElsewhere = true;
        return;
      }
      this.isElsewhere = false;
      this.#floor ??= this.#begin(place);
    }
    this.#floor?.setRate(rate);
  }

  #begin({ sandbox, accountId, me, users }: FloorPlace): Floor {
    const stage = {
      ...{ sandbox, accountId, random: Math.random },
      time: createFloorTime(sandbox, Date.now),
    };
    const floor = createFloor(stage, playedOf(users, me.id));
    floor.onChange(() => (this.state = floor.state));
    return floor;
  }

  #end(): void {
    this.#floor?.end();
    this.#floor = null;
  }
}

export const tabFloor = new TabFloor();

/** Does what the address asks for. */
export function followAddress(asked: FloorRate | null, place: FloorPlace | null): void {
  if (asked !== null && place !== null) untrack(() => void tabFloor.setRate(asked, place));
}

const isEmpty = ({ rate, here, agents }: FloorState) => rate === 'off' && here === 0 && agents.length === 0;

const held = new Set<string>();
/** Whether this tab may run it: it is kept until the tab goes. */
function holdsLock(workspace: string): Promise<boolean> {
  if (held.has(workspace)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const name = `handoff-sandbox/floor/${workspace}`;
    const mine = (lock: Lock | null) => {
      resolve(lock !== null);
      if (lock === null) return undefined;
      held.add(workspace);
      return new Promise(() => {});
    };
    // Where locks are refused tabs share nothing.
    navigator.locks.request(name, { ifAvailable: true }, mine).catch(() => resolve(true));
  });
}
