import type { ConversationId } from '#model/ids';
import type { Scene } from '../scene';

/** One thing somebody does, as it is written down: `who` and `dice` mean the same whenever it is done again. */
export interface Deed {
  readonly do: string;
  readonly who: number;
  readonly dice: number;
  /** Ms that pass before, of the account's own time while its clock runs. */
  readonly after: number;
}

/** A kind of deed: for whom it is possible now, and what it does. */
export interface DeedKind {
  /** Numbers of those who could do it now; dice may still make nothing of it. */
  who(scene: Scene): readonly number[];
  /** Answers in words what was done. */
  do(scene: Scene, who: number, dice: number): string | Promise<string>;
  /** The conversation it is about. */
  about?(scene: Scene, who: number): ConversationId | null | undefined;
  /** How often it is done beside the others; 10 unless said. */
  readonly weight?: number;
  /** Of so many seeds one does it, where it is dear; all unless said. */
  readonly oneSeedIn?: number;
  /** Whether it takes part in each of its seeds, so that the days of the others stay as they were before it. */
  readonly always?: boolean;
}

export type Deeds = Readonly<Record<string, DeedKind>>;

/** One of the list by a throw of the dice. */
export function choose<T>(from: readonly T[], dice: number): T | undefined {
  return from[dice % Math.max(1, from.length)];
}

/** Another throw out of the same dice. */
export function again(dice: number, time = 1): number {
  let mixed = (dice ^ Math.imul(time, 0x9e3779b9)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) >>> 0;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export function numbersOf(list: readonly unknown[]): number[] {
  return list.map((_, place) => place);
}
