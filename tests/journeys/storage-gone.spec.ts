import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openChat } from './ready-world';
import { become, createSkill, openApp, place } from './tutorial';
import { openWindow } from './window';
import { textOf } from './what-is-stored';

const skill = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

test('[PF24] the site’s data are removed under open tabs: that is said, what is in memory is saved, and no engine is started', async ({
  page,
  context,
}) => {
  await openApp(page);
  await createSkill(page, 'First', 'Made first');
  const other = await openWindow(page);
  await openApp(other, './#/data');
  const started: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('sandbox.worker')) started.push(request.url());
  });
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  for (const tab of [page, other])
    await expect(tab.getByText('The data of this site were removed from this browser')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('Made first');
  expect(started).toEqual([]);

  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText('The data of this site were removed')).toHaveCount(0);
  await place(page, 'Users and Skills');
  await createSkill(page, 'Anew', 'Made anew');
  await page.reload();
  await place(page, 'Users and Skills');
  await expect(skill(page, 'Anew')).toBeVisible();
});

test('[PF10][PF24] a workspace deleted in one tab: the other is told, and the database is not made again', async ({
  page,
}) => {
  await openApp(page, './?workspace=short-lived#/data');
  const other = await openWindow(page);
  await openApp(other, './?workspace=short-lived');
  await createSkill(other, 'First', 'Made first');
  await page.getByRole('button', { name: 'Delete this workspace' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.waitForURL((url) => !url.searchParams.has('workspace'));
  await expect(other.getByText('This workspace was deleted in another tab')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Save it as a file' })).toBeVisible();
  await place(page, 'Data');
  await page.getByText('Each is a world of its own').waitFor();
  expect(await page.evaluate(textOf, 'handoff-sandbox/short-lived')).toBe('');
});

test('[UI66] a visitor in a workspace that was deleted is promised nothing', async ({ page, context }) => {
  const { visitor, helen } = await openChat(page);
  await openApp(helen, './?workspace=ready#/data');
  await become(helen, 'Robin');
  await helen.getByRole('button', { name: 'Delete this workspace' }).click();
  await helen.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(visitor.getByText('This workspace was deleted in another tab')).toBeVisible();
  await expect(visitor.getByText('Reconnecting')).toHaveCount(0);
  await expect(visitor.getByRole('textbox', { name: 'Message' })).toHaveAccessibleDescription(
    /Nothing can be sent or changed in it any more/,
  );
  await visitor.getByRole('button', { name: 'Close chat' }).click();
  const begin = visitor.getByRole('button', { name: 'Live Chat' });
  await expect(begin).toHaveAccessibleDescription(/This workspace was deleted/);
  await begin.click({ force: true });
  await expect(visitor.getByRole('dialog')).toHaveCount(0);
  expect(context.pages()).toContain(visitor);
});

test('[PE23] after a reset nothing of what was is in the database', async ({ page }) => {
  await openApp(page);
  await createSkill(page, 'Elephants', 'Blue elephants');
  expect(await page.evaluate(textOf, 'handoff-sandbox/default')).toContain('Blue elephants');
  await place(page, 'Data');
  await page.getByRole('button', { name: 'Reset to empty' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('The workspace is empty again.')).toBeVisible();
  const left = await page.evaluate(textOf, 'handoff-sandbox/default');
  expect(left).not.toContain('Elephants');
  expect(left).not.toContain('Blue elephants');
});
