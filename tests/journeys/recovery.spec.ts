import { readFile } from 'node:fs/promises';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { importWorld } from './ready-world';
import { createSkill, openApp, place } from './tutorial';
import { openWindow } from './window';
import { damage, textOf } from './what-is-stored';

const beside = './icons/favicon.svg';
const database = 'handoff-sandbox/default';
const heading = (page: Page) => page.getByRole('heading', { name: 'The workspace “default” did not start' });

/** A workspace with two skills, of which what made the second one is damaged, with every snapshot that knows of it. */
async function damageSecond(page: Page): Promise<void> {
  await openApp(page);
  await createSkill(page, 'First', 'Made first');
  await createSkill(page, 'Second', 'Made second');
  await page.goto(beside);
  for (const store of ['batches', 'snapshots'])
    await page.evaluate(damage, { name: database, store, containing: 'Made second' });
}

async function download(page: Page, button: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await downloading).path(), 'utf8');
}

test('[PE28][DP20][DP21] a damaged record: what came before is shown, saved as a file and imported, and nothing is changed', async ({
  page,
}) => {
  await damageSecond(page);
  const before = await page.evaluate(textOf, database);
  await page.goto('./');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText(/can be read up to .* What came after is damaged/)).toBeVisible();
  await expect(page.getByText(/1 skill, 1 user/)).toBeVisible();
  const file = await download(page, 'Save as a file');
  expect(file).toContain('Made first');
  expect(file).not.toContain('Made second');
  expect(await download(page, 'Save the raw records')).toContain('"batches"');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/can be read up to/)).toBeVisible();
  expect(await page.evaluate(textOf, database)).toBe(before);

  await importWorld(page, 'saved', file, './?workspace=other#/data');
  await place(page, 'Users and Skills');
  await expect(page.getByRole('link', { name: 'First', exact: true })).toBeVisible();
});

test('[PE31][DP22] a damaged record: going on with what could be read, in every tab', async ({ page }) => {
  await damageSecond(page);
  await page.goto('./');
  const other = await openWindow(page);
  await other.goto('./');
  await expect(heading(other)).toBeVisible();
  await page.getByRole('button', { name: 'Go on with what could be read' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on' }).click();
  for (const tab of [page, other]) {
    await place(tab, 'Users and Skills');
    await expect(tab.getByRole('link', { name: 'First', exact: true })).toBeVisible();
    await expect(tab.getByRole('link', { name: 'Second', exact: true })).toHaveCount(0);
  }
  await createSkill(page, 'Third', 'Made third');
});

test('[PE31] nothing can be read at all: the raw records are saved, the workspace is deleted, another is opened', async ({
  page,
}) => {
  await openApp(page, './?workspace=broken');
  await createSkill(page, 'First', 'Made first');
  await page.goto(beside);
  for (const store of ['batches', 'snapshots'])
    await page.evaluate(damage, { name: 'handoff-sandbox/broken', store, containing: '' });
  await page.goto('./?workspace=broken');
  await expect(page.getByText('What is stored is damaged from its beginning on.')).toBeVisible();
  expect(await download(page, 'Save the raw records')).toContain('"snapshots"');
  await expect(page.getByRole('link', { name: 'default' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete this workspace' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
  expect(page.url()).not.toContain('broken');
  expect(await page.evaluate(textOf, 'handoff-sandbox/broken')).toBe('');
});

test('[PF22][PF25] an engine that hangs is ended, and what is stored can be saved, deleted, and opened again', async ({
  page,
  context,
}) => {
  await openApp(page, './?workspace=hanging');
  await createSkill(page, 'First', 'Made first');
  await page.goto(beside);
  await hangEngines(context);
  await page.goto('./?workspace=hanging');
  await expect(page.getByRole('heading', { name: 'The engine does not answer' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByRole('heading', { name: 'The workspace “hanging” is not started' })).toBeVisible();
  await expect(page.getByText('Everything that is stored can be read.')).toBeVisible();
  expect(await download(page, 'Save as a file')).toContain('Made first');
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Start it' }).click();
  await place(page, 'Users and Skills');
  await expect(page.getByRole('link', { name: 'First', exact: true })).toBeVisible();
});

test('[DP27] a workspace that is well and was asked not to start: other tabs are using it, and deleting it says so', async ({
  page,
}) => {
  await openApp(page, './?workspace=lively');
  await createSkill(page, 'First', 'Made first');
  const beside = await openWindow(page);
  await beside.goto('./?workspace=lively&recover');
  await expect(
    beside.getByRole('heading', { name: 'Other tabs are using the workspace “lively”' }),
  ).toBeVisible();
  await beside.getByRole('button', { name: 'Delete this workspace' }).click();
  await expect(beside.getByRole('alertdialog')).toContainText('Other tabs are using it');
  await beside.getByRole('button', { name: 'Cancel' }).click();
  await page.goto('about:blank');
  await beside.reload();
  await expect(beside.getByRole('heading', { name: 'The workspace “lively” is not started' })).toBeVisible();
  await beside.getByRole('button', { name: 'Start it' }).click();
  await place(beside, 'Users and Skills');
  await expect(beside.getByRole('link', { name: 'First', exact: true })).toBeVisible();
});

/** Engines greet and then do nothing but turn round. */
async function hangEngines(context: BrowserContext): Promise<void> {
  await context.route('**/assets/sandbox.worker-*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onconnect = () => { for (;;); };' }),
  );
}
