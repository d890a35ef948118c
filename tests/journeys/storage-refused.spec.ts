import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findWholeChromium } from '../../.ci/browsers.mjs';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { fileOf } from './ready-world';
import { createSkill, openApp, place } from './tutorial';
import { openWindow } from './window';

const notice = (page: Page) => page.getByText('Nothing is being stored');
const refused = /storage is refused by this browser/;

test('[PE14][SH46] a browser that refuses the database: the tabs go on together in memory, and it can be saved as a file', async ({
  page,
  context,
}) => {
  await refuseDatabase(context);
  await openApp(page);
  await expect(notice(page)).toContainText(refused);
  await expect(notice(page)).toContainText('gone when the last tab closes');
  await createSkill(page, 'Bot', 'Kept in memory');

  const other = await openWindow(page);
  await openApp(other);
  await expect(notice(other)).toContainText(refused);
  await place(other, 'Users and Skills');
  await expect(other.getByRole('link', { name: 'Bot', exact: true })).toBeVisible();
  await createSkill(other, 'Human', 'Made in the second tab');
  await place(page, 'Users and Skills');
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toBeVisible();

  // As long as one tab is there, the other may come and go.
  await page.reload();
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toBeVisible();
  const file = await saveAsFile(page);
  expect(file).toContain('Kept in memory');
  expect(file).toContain('Made in the second tab');

  // What comes by a link is opened all the same, says so, and is there again after a reload.
  await page.getByRole('button', { name: 'Share as a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const alone = await context.newPage();
  await alone.goto(link);
  await expect(alone.getByText(/This browser stores nothing: .* Keep the link/)).toBeVisible();
  const account = await alone.getByText(/Account\s\d+/).textContent();
  await alone.reload();
  await expect(alone.getByText(/This browser stores nothing/)).toBeVisible();
  await expect(alone.getByText(/Account\s\d+/)).not.toHaveText(account ?? '');
  await place(alone, 'Users and Skills');
  await expect(alone.getByRole('link', { name: 'Human', exact: true })).toBeVisible();
  await alone.close();
  await page.getByRole('button', { name: 'Close' }).click();

  // A new workspace would be gone before it is opened.
  await page.getByLabel('World file').setInputFiles(fileOf('kept.world.json', file));
  await page.getByRole('button', { name: 'Import into a new workspace' }).click();
  await expect(page.getByLabel('World file')).toHaveAccessibleDescription(refused);
});

test('[PE14] a browser that lets sites store nothing at all: each tab is a world of its own, and says so', async ({
  playwright,
  launchOptions,
  baseURL,
}, testInfo) => {
  const whole = findWholeChromium();
  const context = await playwright.chromium.launchPersistentContext(
    await profileWithoutSiteData(testInfo.outputPath('profile')),
    { ...launchOptions, ...(whole && { executablePath: whole }), ...(baseURL && { baseURL }) },
  );
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await openApp(page);
  await expect(page.evaluate(() => localStorage.length)).rejects.toThrow('Access is denied');
  await expect(notice(page)).toContainText(refused);
  await expect(notice(page)).toContainText('no tab sees what another does');
  await createSkill(page, 'Bot', 'Kept in memory');
  expect(await saveAsFile(page)).toContain('Kept in memory');

  const other = await openWindow(page);
  await openApp(other);
  await place(other, 'Users and Skills');
  await expect(other.getByText('No skills yet')).toBeVisible();
  expect(problems).toEqual([]);
  await context.close();
});

/** The engine's worker finds a database that does not open; what pages do with theirs stays as it is. */
async function refuseDatabase(context: BrowserContext): Promise<void> {
  const refuse = `IDBFactory.prototype.open = () => { throw new DOMException('Refused', 'SecurityError'); };`;
  await context.route('**/assets/sandbox.worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${refuse}\n${await response.text()}` });
  });
}

/** A profile with the setting by which people forbid all sites to store anything. */
async function profileWithoutSiteData(folder: string): Promise<string> {
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await mkdir(join(folder, 'Default'), { recursive: true });
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(settings));
  return folder;
}

/** Follows the notice to the Data page. Answers the file's text. */
async function saveAsFile(page: Page): Promise<string> {
  await notice(page).getByRole('link', { name: 'Data' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  return readFile(await (await downloading).path(), 'utf8');
}
