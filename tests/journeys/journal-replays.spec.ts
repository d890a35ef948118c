import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { apply } from '#core/engine/apply';
import { hashWorld } from '#core/engine/hash-world';
import type { Fact } from '#model/fact';
import { emptyWorld } from '#model/world';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { accountOf, buildEverything, openApp, openVisitorPage, say, startChat } from './tutorial';

/** Every fact the browser's engine has stored, out of its own database. */
function storedFacts(page: Page): Promise<Fact[]> {
  return page.evaluate(
    () =>
      new Promise<Fact[]>((resolve, reject) => {
        const opening = indexedDB.open('handoff-sandbox/default');
        opening.onerror = () => reject(new Error('The database did not open.'));
        opening.onsuccess = () => {
          const asking = opening.result.transaction('batches').objectStore('batches').getAll();
          asking.onerror = () => reject(new Error('The facts could not be read.'));
          asking.onsuccess = () => {
            opening.result.close();
            resolve((asking.result as { json: string }[]).flatMap(({ json }) => JSON.parse(json) as Fact[]));
          };
        };
      }),
  );
}

test('[EN1] what the browser has stored gives the same world in Node, bit for bit', async ({ page }) => {
  test.slow();
  await openApp(page);
  await buildEverything(page);
  await openVisitorPage(page, await accountOf(page));
  await startChat(page);
  await say(page, 'hello');
  await expect(page.getByRole('log')).toContainText('What can I do for you?');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Data' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /Export|Save as a file/ }).click();
  const exported = await readFile(await (await downloading).path(), 'utf8');

  const world = emptyWorld();
  for (const fact of await storedFacts(page)) apply(world, fact);
  const [inNode, inBrowser] = [readWorldFile(writeWorldFile(world)), readWorldFile(exported)];
  expect(inBrowser.ok && inNode.ok && hashWorld(inNode.value.world)).toBe(
    inBrowser.ok && hashWorld(inBrowser.value.world),
  );
  expect(exported).toBe(writeWorldFile(world));
});
