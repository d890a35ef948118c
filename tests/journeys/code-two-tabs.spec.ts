import { expect, test, type Page } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { openBot, openDialog } from './tutorial';
import { openWindow } from './window';

const editor = (page: Page) => page.getByRole('textbox', { name: 'JavaScript' });
const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });

async function say(page: Page, words: string): Promise<void> {
  await preview(page).getByLabel('Message', { exact: true }).fill(words);
  await preview(page).getByLabel('Message', { exact: true }).press('Enter');
}

/** What is pressed has reached the engine once the line stands there; the job that hangs on it goes on. */
async function sayHanging(page: Page, times: number): Promise<void> {
  await say(page, 'hello hang');
  await expect(preview(page).getByRole('log').getByText('hello hang', { exact: true })).toHaveCount(times);
}

async function openWelcome(page: Page): Promise<void> {
  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
}

test('[SC26] code runs on when the tab that lent its thread is closed, also in the middle of a job', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openWelcome(page);
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Text', exact: true }) })
    .getByRole('button', { name: 'Interaction Details' })
    .click();
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByRole('button', { name: 'Add Pre-Process Code' }).click();
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await editor(page).fill(
    'if (/hang/.test(botContext.getCurrentUserMessage())) [].indexOf.call({ length: 9007199254740991 }, 1);\nbotContext.sendMessage("Heard " + botContext.getCurrentUserMessage());',
  );
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await say(page, 'hello one');
  await expect(preview(page).getByRole('log').getByText('Heard hello one', { exact: true })).toBeVisible();

  const other = await openWindow(page);
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Preview', exact: true }).click();
  await expect(preview(other).getByRole('log').getByText('Heard hello one', { exact: true })).toBeVisible();
  // The tab that has lent the thread goes while it runs.
  await sayHanging(page, 1);
  await page.close();
  await expect(preview(other).getByText(/Pre-Process Code of “Welcome Text” was stopped/)).toBeVisible();
  await say(other, 'hello two');
  await expect(preview(other).getByRole('log').getByText('Heard hello two', { exact: true })).toBeVisible();
  // And once more, by a reload.
  await sayHanging(other, 2);
  await other.reload();
  await expect(preview(other).getByRole('log').getByText('Not able to understand')).toHaveCount(2);
  await say(other, 'hello three');
  await expect(preview(other).getByRole('log').getByText('Heard hello three', { exact: true })).toBeVisible();
});
