/** What is at the other end of a port that a page has taken. */
interface Lent {
  give(data: unknown): void;
  /** Whatever it is doing. */
  end(): void;
}

interface Lending {
  /** Begins it in one of the pages, as soon as there is one. Once it is ended, nothing is heard of it any more. */
  begin(on: { word(data: unknown): void; lost(): void }): Lent;
  pagesChanged(): void;
}

/**
 * What only pages can begin for their engine, one at a time; a shared worker begins neither threads nor frames. `lend` tells a page to
 * begin it on that port in place of the one it has; null ends it. `pages` may change; who changes it calls `pagesChanged`.
 */
export function createPageLending<Page>(
  pages: ReadonlySet<Page>,
  lend: (page: Page, port: MessagePort | null) => void,
): Lending {
  let lent: { readonly port: MessagePort; readonly lost: () => void; lender: Page | null } | null = null;
  /** Nothing was heard of what it has begun: it may be asleep, and another page is asked if there is one. */
  let silent: Page | null = null;
  function handOver(): void {
    if (!lent || lent.lender) return;
    const all = [...pages];
    const lender = all.find((page) => page !== silent) ?? all[0];
    if (!lender) return;
    silent = lent.lender = lender;
    lend(lender, lent.port);
  }

  return {
    begin({ word, lost }) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        silent = null;
        word(data);
      };
      const mine: NonNullable<typeof lent> = { port: port2, lost, lender: null };
      lent = mine;
      handOver();
      return {
        give: (data) => port1.postMessage(data),
        end() {
          port1.close();
          if (mine.lender) lend(mine.lender, null);
          if (lent === mine) lent = null;
        },
      };
    },
    pagesChanged() {
      if (lent?.lender && !pages.has(lent.lender)) lent.lost();
      else handOver();
    },
  };
}
