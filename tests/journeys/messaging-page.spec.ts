import { expect, test } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { say } from './tutorial';
import { proves } from '#support/proves';

test('Messaging for Web is tried on a page of its own', async ({ page }) => {
  const { accountId } = await openReadyWorld(page, 'messaging');
  await page.goto(`./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await expect(page.getByText('engagement is for Messaging')).toBeVisible();
  await page.getByRole('link', { name: 'page for Messaging' }).click();
  await proves('S26', () => expect(page.getByRole('heading', { name: 'Messaging for Web' })).toBeVisible());
  await page.getByRole('textbox', { name: 'Account number' }).fill('4711');
  await page.getByRole('button', { name: 'Update' }).click();
  await expect(page.getByText('There is no account with the site id “4711”')).toBeVisible();
  await page.getByRole('textbox', { name: 'Account number' }).fill(accountId);
  await page.getByRole('button', { name: 'Update' }).click();
  await page.getByRole('button', { name: 'Live Chat' }).click();
  await say(page, 'hello');
  await proves('S135', () => expect(page.getByRole('log')).toContainText('What can I do for you?'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Chat as Customer 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bot log' }).click();
  await proves('S219', () =>
    expect(page.getByText('The visitor has signed in: the bot hears “_STEPUP_”')).toBeVisible(),
  );
});

test('Live chat is not tried there', async ({ page }) => {
  const { accountId } = await openReadyWorld(page);
  await page.goto(`./?workspace=ready#/messaging-page/?siteid=${accountId}`);
  await proves('S337', () => expect(page.getByText('engagement is for Live chat')).toBeVisible());
  await page
    .getByRole('main')
    .getByRole('alert')
    .or(page.getByRole('main').getByRole('status'))
    .getByRole('link', { name: 'visitor page' })
    .click();
  await proves(['S134', 'S337'], () => expect(page.getByRole('button', { name: 'Live Chat' })).toBeVisible());
});
