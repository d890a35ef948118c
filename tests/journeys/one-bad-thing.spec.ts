import { expect, test } from '@playwright/test';
import { importWorld, makeReadyWorld, openChat } from './ready-world';
import { place } from './tutorial';

/** Stands for whatever may be wrong with one thing: no text with this word in it can be drawn. */
const bad = 'undrawable';

test.beforeEach(({ context }) =>
  context.addInitScript((word) => {
    const own = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')!;
    Object.defineProperty(Node.prototype, 'nodeValue', {
      ...own,
      set(text: string | null) {
        if (text?.includes(word)) throw new Error('planted');
        own.set!.call(this, text);
      },
    });
  }, bad),
);

test('[UI44] one row that cannot be shown leaves the others', async ({ page }) => {
  const { file } = await makeReadyWorld();
  // The lesson speaks of it too, and leaves the page its room.
  await importWorld(page, 'ready', file.replaceAll('"Human"', `"${bad}"`));
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Skills' }).click();
  await expect(page.getByRole('link', { name: 'Bot', exact: true })).toBeVisible();
  await expect(page.getByText('This row cannot be shown')).toHaveCount(1);
});

test('[UI44] one message that cannot be shown leaves the others', async ({ page }) => {
  const { visitor } = await openChat(page);
  const log = visitor.getByRole('log');
  for (const text of ['first', bad, 'last']) {
    await visitor.getByLabel('Message', { exact: true }).fill(text);
    await visitor.getByLabel('Message', { exact: true }).press('Enter');
  }
  await expect(log.getByText('last', { exact: true })).toBeVisible();
  await expect(log.getByText('first', { exact: true })).toBeVisible();
  await expect(log.getByText('This message cannot be shown')).toHaveCount(1);
});
