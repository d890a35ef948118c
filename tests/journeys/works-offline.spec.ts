import { expect, test, type Page } from '@playwright/test';
import { expectOnce, handOver, openChat } from './ready-world';
import { createSkill, openApp, place, say } from './tutorial';

test.use({ serviceWorkers: 'allow' });

test('after the first visit everything works without a network @firefox', async ({ page, context }) => {
  await openApp(page);
  await untilKept(page);
  await context.setOffline(true);
  await page.reload();
  const unkept = page.evaluate(() => fetch('./not-kept.txt').then(String, () => 'out of reach'));
  expect(await unkept).toBe('out of reach');

  await createSkill(page, 'Complaints', 'Made without a network');
  // Every place, although only some have been opened before.
  for (const name of ['Campaigns and Engagements', 'Agent workspace for Chat', 'Lessons', 'Data']) {
    await place(page, name);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeAttached();
  }
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await say(helen, 'Helen here, how can I help?');
  await expectOnce(visitor, 'hello', 'I want to speak to an agent', 'Helen here, how can I help?');

  await openApp(helen, './');
  await place(helen, 'Users and Skills');
  await expect(helen.getByRole('link', { name: 'Complaints', exact: true })).toBeVisible();
});

/** The service worker has put the app by and answers from then on. */
async function untilKept(page: Page): Promise<void> {
  const state = page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  expect(['activating', 'activated']).toContain(await state);
}
