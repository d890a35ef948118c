import { isAllowed, originOf, shownHost } from '#model/allowed-host';
import type { Signing } from '#model/ai/signing';
import { failureOutside, type OutsideAnswer } from '#model/outside';
import type { AskOnTheWay, OutsideDoor, Signed } from './door';
import { reachHost } from './reach';

const unwanted = 'Nobody waits for it any more.';

type Given = Parameters<typeof reachHost>;

/**
 * Signs a request as its vendor wants it, and then reaches the host. What was signed is in no log. `refused` says once why it could not be
 * signed; then nothing has left for the host. [AE87]
 */
export function reachSigned(
  engine: Given[0],
  way: Given[1],
  { request, origin, signing }: Given[2] & { readonly signing: Signing },
  on: Given[3] & { refused(why: string): void },
): () => void {
  let isOver = false;
  let end = () => {};

  const askOnTheWay: AskOnTheWay = (before) => {
    const other = originOf(before.url) ?? '';
    const host = shownHost(other);
    if (isOver) return Promise.resolve(unwanted);
    if (!isAllowed(engine.world, other))
      return Promise.resolve(`${shownHost(origin)} wants a token of ${host}: allow that host too.`);
    return new Promise((resolve) => {
      const on = {
        begins: () => Promise.resolve(true),
        settled: (came: OutsideAnswer) =>
          resolve(came.type === 'failed' ? failureOutside(other, came.because).why : came),
      };
      const stop = reachHost(engine, way, { request: before, origin: other }, on);
      end = () => {
        stop();
        resolve(unwanted);
      };
    });
  };

  async function sign(): Promise<Signed> {
    const door: OutsideDoor | undefined = await way.door?.();
    return door?.sign ? door.sign(request, signing, askOnTheWay) : { ok: true, request };
  }

  sign()
    .catch((bug: unknown): Signed => ({ ok: false, why: `It could not be signed: ${String(bug)}` }))
    .then((signed) => {
      if (isOver) return;
      if (signed.ok) end = reachHost(engine, way, { request: signed.request, origin }, on);
      else on.refused(signed.why);
    });
  return () => {
    isOver = true;
    end();
  };
}
