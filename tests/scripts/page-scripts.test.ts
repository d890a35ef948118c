import { afterEach, expect, test } from 'vitest';
import { createNodeScripts } from '#support/node-scripts';
import { createPageLent, type Lender } from '#workers/platform/page-lent';
import { serveJobs } from '#workers/scripts/thread';
import { jobOf } from './job';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** A page that lends what it is asked for; one that is `deaf` does nothing. */
class FakePage implements Lender {
  readonly lent: (MessagePort | null)[] = [];
  readonly #deaf: boolean;
  constructor(deaf = false) {
    this.#deaf = deaf;
  }
  lend(_: string, port: MessagePort | null): void {
    this.lent.push(port);
    if (!port) return;
    open.push(port);
    if (!this.#deaf) serveJobs(port, createNodeScripts());
  }
}

const job = jobOf('botContext.sendMessage("Hello")');
const answer = { effects: [{ kind: 'say', text: 'Hello', quickReplies: [] }], end: { kind: 'done' } };

test('[SC26] one of the pages lends the thread, for all jobs', async () => {
  const [first, second] = [new FakePage(), new FakePage()];
  const { scripts } = createPageLent(new Set([first, second]));
  expect([first.lent, second.lent]).toEqual([[], []]);
  expect(await scripts.run(job)).toEqual(answer);
  expect(await scripts.run(job)).toEqual(answer);
  expect([first.lent.length, second.lent.length]).toEqual([1, 0]);
});

test('[SC26] when that page goes, another one lends it, for the same job', async () => {
  const [first, second] = [new FakePage(true), new FakePage()];
  const pages = new Set([first, second]);
  const { scripts, pagesChanged } = createPageLent(pages);
  const answered = scripts.run(job);
  pages.delete(first);
  pagesChanged();
  expect(await answered).toEqual(answer);
  expect(second.lent).toHaveLength(1);
});

test('[SC26] that another page goes changes nothing', async () => {
  const [first, second] = [new FakePage(), new FakePage()];
  const pages = new Set([first, second]);
  const { scripts, pagesChanged } = createPageLent(pages);
  await scripts.run(job);
  pages.delete(second);
  pagesChanged();
  expect(await scripts.run(job)).toEqual(answer);
  expect(first.lent).toHaveLength(1);
});

test('[SC26] where no page is there, the next one that comes is asked', async () => {
  const pages = new Set<FakePage>();
  const { scripts, pagesChanged } = createPageLent(pages);
  const answered = scripts.run(job);
  const page = new FakePage();
  pages.add(page);
  pagesChanged();
  expect(await answered).toEqual(answer);
  expect(page.lent).toHaveLength(1);
});
