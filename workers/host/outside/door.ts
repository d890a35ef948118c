import type { Signing } from '#model/ai/signing';
import type { CallRequest } from '#model/call';
import type { OutsideAnswer, OutsideRequest } from '#model/outside';

/** What a signer came to: a request that can leave, or why it cannot. */
export type Signed =
  { readonly ok: true; readonly request: CallRequest } | { readonly ok: false; readonly why: string };

/** Asks another host on the way, as for a token: its answer, or a sentence. */
export type AskOnTheWay = (request: CallRequest) => Promise<OutsideAnswer | string>;

/** How hosts outside of this browser are reached: one request after the other, each once. It judges nothing; ask by `reachHost`. */
export interface OutsideDoor {
  /** Sends it at its turn, if `begins` then resolves to true, and says once what came of it, after how many real ms. The answer ends it, and then nothing is said. */
  send(
    request: OutsideRequest,
    on: { begins(): Promise<boolean>; settled(answer: OutsideAnswer, tookMs: number): void },
  ): () => void;
  /** Signs a request as its vendor wants it; absent where nothing can be signed. Ask by `reachSigned`. */
  sign?(request: CallRequest, signing: Signing, ask: AskOnTheWay): Promise<Signed>;
}
