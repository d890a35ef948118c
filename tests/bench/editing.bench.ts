import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { CommandOf } from '#contract/command';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import type { Bench } from './bench-row';
import { subject, wordOf } from './subjects';

const dialogs = 50;
const perDialog = 20;
/** A frame that takes longer is felt. */
const limitMs = 50;
/** Each deed so often; the median of the longest frames is what counts, for other programs run too. */
const rounds = 5;

type Serve = (root: string, port: number) => Promise<{ address: string; stop: () => Promise<void> }>;

/** What a bot developer does in a bot of 50 dialogs and 1,000 interactions, and the longest frame while it is done. */
const bench: Bench = async ({ dist, chromium: executablePath, chromiumWords }) => {
  const { serve }: { serve: Serve } = await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), '.ci/serve.mjs')).href
  );
  const server = await serve(dist, 0);
  const browser = await chromium.launch({ executablePath, args: [...chromiumWords], headless: true });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openBigBot(page, server.address);
    const worst = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1)
      for (const [name, deed] of Object.entries(deeds)) {
        const frames = worst.get(name) ?? [];
        worst.set(name, frames);
        frames.push(await longestFrame(page, await deed(page, round)));
      }
    return [...worst].map(([name, frames]) => ({
      name: `${name}, in a bot of ${dialogs * perDialog} interactions: the longest frame ÷ ${limitMs} ms`,
      measured: (frames.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN) / limitMs,
      unit: '×',
      bound: { atMost: 1 },
    }));
  } finally {
    await browser.close();
    await server.stop();
  }
};
export default bench;

const cards = (page: Page): Locator =>
  page.getByRole('list', { name: 'Interactions' }).locator(':scope > li');
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const press = (page: Page, name: RegExp) => click(page.getByRole('button', { name }));

/** Looks for everything first: what the search by roles takes is not the page's. */
const deeds: Record<string, (page: Page, round: number) => Promise<() => Promise<void>>> = {
  async typing(page, round) {
    await cards(page).nth(3).getByRole('textbox').first().focus();
    return () => page.keyboard.type(` and more ${round}`, { delay: 30 });
  },
  saving: async (page) => () => page.keyboard.press('Control+s'),
  'opening another dialog': (page, round) =>
    click(page.getByRole('link', { name: new RegExp(`^${wordOf(10 + round)}\\b`) })),
  undoing: (page) => press(page, /^Undo/),
  redoing: (page) => press(page, /^Redo/),
};

async function click(found: Locator): Promise<() => Promise<void>> {
  await found.scrollIntoViewIfNeeded();
  const box = await found.boundingBox();
  if (!box) throw new Error('What was to be clicked is not there.');
  return () => found.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** In the page: from one frame to the next while `deed` is done and 300 ms after it, the longest. */
async function longestFrame(page: Page, deed: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen = { longest: 0, last: performance.now(), on: true };
    Object.assign(window, { seenFrames: seen });
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await deed();
  return page.evaluate(async () => {
    const { seenFrames } = window as unknown as { seenFrames: { longest: number; on: boolean } };
    await new Promise((resolve) => setTimeout(resolve, 300));
    seenFrames.on = false;
    return seenFrames.longest;
  });
}

async function openBigBot(page: Page, address: string): Promise<void> {
  const host = await createTestHost();
  const { bot } = await buildTutorial(host);
  const { me } = peopleOf(host);
  for (let n = 0; n < dialogs; n += 1) {
    const made = { type: 'dialog.restore', botId: bot, dialog: subject(n, perDialog), at: n };
    await host.must(made as CommandOf<'dialog.restore'>, me);
  }
  const exported = await host.api.workspace({ type: 'export' });
  const file = exported.ok ? exported.value?.file : undefined;
  if (file === undefined) throw new Error('The world of the big bot cannot be saved.');
  await page.goto(`${address}#/data`);
  const mimeType = 'application/json';
  await page
    .getByLabel('World file')
    .setInputFiles({ name: 'big.world.json', mimeType, buffer: Buffer.from(file) });
  await page.getByRole('button', { name: 'Import into a new workspace' }).click();
  await page.waitForURL((url) => url.searchParams.get('workspace') === 'big');
  await page.goto(`${address}?workspace=big#/bots/${bot}`);
  await page.getByRole('link', { name: new RegExp(`^${wordOf(1)}\\b`) }).click();
  await heading(page, wordOf(1)).waitFor();
}
