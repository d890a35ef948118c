import type { Fact } from '#model/fact';
import type { World } from '#model/world';
import type { Line } from '../lines';
import type { Scene } from '../scene';

/** A frame as a client sees it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wire JSON, read as a foreign client would
export type Frame = any;

/** Looks on from the beginning of a run to its end. */
export interface Judge {
  /** A client has sent a request. */
  onRequest?(line: Line, request: Frame): void;
  /** A client is about to hear a frame. */
  onFrame?(line: Line, frame: Frame, text: string): void;
  /** Somebody is about to hear an answer by HTTP. */
  onAnswer?(owner: string, body: string): void;
  /** A fact is kept; `before` is the stored world it is about to change. */
  onFact?(fact: Fact, before: World): void;
  /** Nothing is under way but time. */
  afterDeed?(scene: Scene): void | Promise<void>;
  /** Faults are off, people have done what people do, and time has passed. */
  atRest?(scene: Scene): void;
}

export interface Invariant {
  /** Its rule in SPEC.md. */
  readonly id: string;
  /** What must hold, in a few words. */
  readonly name: string;
  judge(report: (what: string) => void, stored: () => World): Judge;
}
