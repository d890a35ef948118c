import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectOnce, handOver, openChat } from './ready-world';
import { limitDisk } from './storage-quota';
import { createSkill, openApp, place, say } from './tutorial';

const message = (page: Page) => page.getByLabel('Message', { exact: true });
const notice = (page: Page) =>
  page.getByText('could not be stored: there is no room left in this browser’s storage');
const waiting = (page: Page) => page.getByText('Reconnecting… What you write is kept and sent afterwards.');

test('[EN9] storage becomes full in the middle of a conversation, and no line is lost or doubled', async ({
  page,
  baseURL,
}) => {
  const disk = await limitDisk(page, baseURL);
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await say(helen, 'Helen here');
  await say(visitor, 'My bill looks wrong');
  await expectOnce(helen, 'My bill looks wrong');
  await expectOnce(visitor, 'Helen here');

  await disk.fill();
  await say(visitor, 'The last one');
  await say(helen, 'Which one?');
  for (const side of [helen, visitor]) {
    await expect(notice(side)).toBeVisible();
    await expect(waiting(side)).toBeVisible();
    await expectOnce(side, 'hello', 'Please hold on.', 'Helen here', 'My bill looks wrong');
    await expect(side.getByRole('log').getByText('Sending', { exact: true })).toHaveCount(1);
  }
  // Nobody hears what is not stored.
  await expect(helen.getByRole('log')).not.toContainText('The last one');
  await expect(visitor.getByRole('log')).not.toContainText('Which one?');

  await message(helen).fill('Half a sent');
  await message(visitor).fill('Not sent yet');
  await visitor.reload();
  await expect(notice(visitor)).toBeVisible();
  await disk.makeRoom();

  for (const side of [helen, visitor]) {
    await expectOnce(side, 'hello', 'Helen here', 'My bill looks wrong', 'The last one', 'Which one?');
    await expect(notice(side)).toHaveCount(0);
    await expect(waiting(side)).toHaveCount(0);
    await expect(side.getByRole('log').getByText(/^(Sending|Not sent)$/)).toHaveCount(0);
  }
  await expect(message(helen)).toHaveValue('Half a sent');
  await expect(message(visitor)).toHaveValue('Not sent yet');
  await message(visitor).press('Enter');
  await expectOnce(helen, 'Not sent yet');

  await Promise.all([helen.reload(), visitor.reload()]);
  for (const side of [helen, visitor]) {
    await expectOnce(side, 'hello', 'Please hold on.', 'Helen here', 'My bill looks wrong');
    await expectOnce(side, 'The last one', 'Which one?', 'Not sent yet');
  }
});

test('[EN9] while storage is full a form keeps what was typed, and everything stored can be exported', async ({
  page,
  baseURL,
}) => {
  const disk = await limitDisk(page, baseURL);
  await openApp(page);
  await createSkill(page, 'Kept', 'Made while there was room');
  await disk.fill();
  await page.getByLabel('Description').fill('Written when there was none');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText(/Storing failed .*no room left.*Nothing of the last action was kept/),
  ).toBeVisible();
  await expect(page.getByLabel('Description')).toHaveValue('Written when there was none');

  await notice(page).getByRole('link', { name: 'Data' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  const exported = await readFile(await (await downloading).path(), 'utf8');
  expect(exported).toContain('Made while there was room');
  expect(exported).not.toContain('Written when there was none');

  await disk.makeRoom();
  await place(page, 'Users and Skills');
  await page.getByRole('link', { name: 'Kept', exact: true }).click();
  await expect(page.getByLabel('Description')).toHaveValue('Written when there was none');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(notice(page)).toHaveCount(0);
  await page.reload();
  await place(page, 'Users and Skills');
  await expect(page.getByRole('row', { name: /Kept.*Written when there was none/ })).toBeVisible();
});

test('[EN8] a workspace that finds no room at its very beginning begins once there is some', async ({
  page,
  baseURL,
}) => {
  const disk = await limitDisk(page, baseURL);
  await page.goto('./icons/favicon.svg');
  await disk.fill();
  await page.goto('./');
  await expect(page.getByText('The workspace cannot begin: there is no room left')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Users and Skills' })).toHaveCount(0);
  await disk.makeRoom();
  await createSkill(page, 'First', 'Made as soon as there was room');
  await expect(page.getByText('The workspace cannot begin')).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Description')).toHaveValue('Made as soon as there was room');
});
