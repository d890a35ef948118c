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
import { isLedTo, leadTo } from '../../live/led-to';
import { tabStorage } from '../../live/tab-storage';
import { TabLock } from '../../live/take-lock';
import { toPath } from '../../parse-route';

/** Where a floor is wanted, and by whom. */
export interface FloorPlace {
  readonly sandbox: Sandbox;
  readonly accountId: AccountId;
  /** Who sits in this tab now. */
  me(): User | undefined;
  readonly users: readonly User[];
}

/** The floors that this tab runs, one an account; they go on while other places of the app are shown. [FL6] [FL7] */
class TabFloors {
  /** Of an account: missing while none ever ran. */
  states = $state.raw<Readonly<Record<AccountId, FloorState>>>({});
  isElsewhere = $state(false);
  readonly #floors = new Map<AccountId, Floor>();
  /** What was asked for last. */
  readonly #asked = new Map<AccountId, FloorRate>();
  #lock: TabLock | null = null;

  rateOf(accountId: AccountId): FloorRate {
    return this.states[accountId]?.rate ?? 'off';
  }

  async setRate(rate: FloorRate, place: FloorPlace): Promise<void> {
    const { accountId, sandbox } = place;
    this.#asked.set(accountId, rate);
    if (!this.#floors.has(accountId) && rate !== 'off') {
      this.#lock ??= new TabLock(`floor/${sandbox.workspace}`);
      this.isElsewhere = !(await this.#lock.take());
      if (this.isElsewhere) this.#lock = null;
      if (this.isElsewhere) return;
      if (!this.#floors.has(accountId)) this.#floors.set(accountId, this.#begin(place));
    }
    this.#floors.get(accountId)?.setRate(this.#asked.get(accountId) ?? rate);
  }

  #begin({ sandbox, accountId, me, users }: FloorPlace): Floor {
    const stage = {
      ...{ sandbox, accountId, random: Math.random },
      time: createFloorTime(sandbox, Date.now),
    };
    const floor = createFloor(stage, () => playedOf(users, me()?.id));
    floor.onChange(() => {
      this.states = { ...this.states, [accountId]: floor.state };
      if (isEmpty(floor.state)) this.#end(accountId);
    });
    return floor;
  }

  /** Another tab may run it then. */
  #end(accountId: AccountId): void {
    this.#floors.get(accountId)?.end();
    this.#floors.delete(accountId);
    if (this.#floors.size > 0) return;
    this.#lock?.release();
    this.#lock = null;
  }
}

export const tabFloors = new TabFloors();

/** Somebody has chosen a rate. The answer is the place that says so, at which it holds when this tab opens it again. */
export function chooseRate(rate: FloorRate, place: FloorPlace): string {
  leadTo(place.sandbox.workspace, placeOf(rate), tabStorage);
  void tabFloors.setRate(rate, place);
  return placeOf(rate);
}

/** Does what the address asks for, where this app has led to it: anybody’s link only shows the map. [LG50] */
export function followAddress(asked: FloorRate | null, place: FloorPlace | null): void {
  if (asked === null || place === null || !isLedTo(place.sandbox.workspace, placeOf(asked), tabStorage))
    return;
  untrack(() => void tabFloors.setRate(asked, place));
}

const placeOf = (floor: FloorRate) => toPath(['map'], { floor });

const isEmpty = ({ rate, here, agents }: FloorState) => rate === 'off' && here === 0 && agents.length === 0;
