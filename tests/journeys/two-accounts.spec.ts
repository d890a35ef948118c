import { expect, test } from '@playwright/test';
import { besides } from '#support/besides';
import { importWorld, makeReadyWorld } from './ready-world';
import { openApp, openBot, place } from './tutorial';
import { openWindow } from './window';

test('[UI67] who becomes somebody of another account sees that account, and nothing of the first', async ({
  page,
}) => {
  const one = await makeReadyWorld();
  const two = { ...one, accountId: one.accountId.replace(/^1/, '8') };
  const renamed = one.file
    .replaceAll('bot_user', 'robot_next_door')
    .replaceAll('"Bot"', '"Bot next door"')
    .replaceAll('Helen', 'Nora');
  await importWorld(page, 'neighbours', besides(one.file, renamed));

  await place(page, 'Users and Skills');
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toHaveCount(1);
  await expect(page.getByText('Bot next door')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /Users/ })).toContainText('3');

  await page.goto(`./?workspace=neighbours#/a/${two.accountId}/campaigns`);
  await expect(page.getByText(`You do not work in an account ${two.accountId}`)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Campaigns and Engagements' }).click();
  await expect(page).toHaveURL(new RegExp(`#/a/${one.accountId}/campaigns`));

  await page.getByRole('button', { name: /^I am / }).click();
  await page.getByRole('menuitemradio', { name: /Nora/ }).click();
  await expect(page).toHaveURL(new RegExp(`#/a/${two.accountId}/campaigns`));
  await expect(page.getByRole('button', { name: 'I am Nora' })).toBeVisible();
  await place(page, 'Users and Skills');
  await expect(page.getByText('Bot next door')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toHaveCount(1);
  await openBot(page, 'Agent Connectors');
  await expect(page.getByRole('row', { name: /robot_next_door/ })).toHaveCount(1);
  await expect(page.getByText('bot_user')).toHaveCount(0);

  // Another tab is somebody else, of the other account.
  const other = await openWindow(page);
  await openApp(other, './?workspace=neighbours#/bots');
  await expect(other.getByRole('button', { name: /^I am (?!Nora)/ })).toBeVisible();
});
