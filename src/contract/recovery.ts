import type { Exported } from './exported';

/** What can be read of a workspace without its engine. */
export interface FoundStored {
  /** Nothing that is stored is missing, but for what of the archive is. */
  readonly whole: boolean;
  /** So many archived conversations cannot be read. */
  readonly missing: number;
  /** The sandbox's time of the last thing that could be read; 0 for none. */
  readonly until: number;
  /** How much of everything there is, by its name in the world. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What can be done with what is stored where no engine begins on it. Each is a call of its own; a refusal is a sentence. */
export interface Recovery {
  look(): Promise<FoundStored>;
  /** What could be read, as a world file; without so many of the oldest archived conversations, however large it is, where that is said. */
  file(without?: number): Promise<Exported>;
  /** Every record as it is stored, whatever it holds, as text. */
  records(): Promise<string>;
  /** What could be read becomes all there is. */
  keepWhatWasRead(): Promise<null>;
  /** Removes the database. */
  remove(): Promise<null>;
}

export type RecoveryQuestion = {
  readonly [What in keyof Recovery]: readonly [what: What, ...given: Parameters<Recovery[What]>];
}[keyof Recovery];

export type RecoveryAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };
