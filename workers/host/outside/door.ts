import type { OutsideAnswer, OutsideRequest } from '#model/outside';

/** How hosts outside of this browser are reached: one request after the other, each once. It judges nothing; ask by `reachHost`. */
export interface OutsideDoor {
  /** Sends it at its turn, if `begins` then resolves to true, and says once what came of it, after how many real ms. The answer ends it, and then nothing is said. */
  send(
    request: OutsideRequest,
    on: { begins(): Promise<boolean>; settled(answer: OutsideAnswer, tookMs: number): void },
  ): () => void;
}
