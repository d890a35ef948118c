import { expect, test, type Page } from '@playwright/test';
import { look } from './look';
import { openApp, place } from './tutorial';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('screens of an empty world, and the menus of the bar', async ({ page }) => {
  test.slow();
  await openApp(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'the first screen');
  await button(page, 'Hide the lesson').click();
  for (const menu of [/^My status/, /^I am/, /^Clock/, 'Theme']) {
    await button(page, menu).click();
    await look(page, `the menu ${menu}`);
    await page.keyboard.press('Escape');
  }
  for (const name of ['Campaigns and Engagements', 'Users and Skills', 'Agent workspace for Chat', 'Data']) {
    await place(page, name);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await look(page, `${name}, empty`);
  }
  await place(page, 'Conversation Builder');
  await expect(page.getByText('No bots yet')).toBeVisible();
  await look(page, 'Conversation Builder, empty');
  await place(page, 'Visitor page');
  await look(page, 'Visitor page without an account number');
  await page.goto('./#/visitor-page/?siteid=1');
  await expect(page.getByText(/no account with the site id/)).toBeVisible();
  await look(page, 'Visitor page of nobody');
  await page.goto('./#/nowhere');
  await expect(page.getByText('Nothing at this address')).toBeVisible();
  await look(page, 'an address that leads nowhere');
});

test('forms before anything is in them, and with everything wrong', async ({ page }) => {
  test.slow();
  await openApp(page);
  await button(page, 'Hide the lesson').click();
  await place(page, 'Users and Skills');
  await button(page, 'Action').click();
  await look(page, 'the menu Action');
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await field(page, 'Name').fill('x'.repeat(70));
  await field(page, 'Description').focus();
  await field(page, 'Name').focus();
  await look(page, 'Add skill, wrong');

  await page.getByRole('tab', { name: 'Users' }).click();
  await look(page, 'Users');
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await look(page, 'Add user');
  await page.getByLabel('User type').selectOption('Bot');
  await look(page, 'Add user, a bot with a password');
  await page.getByLabel('Choose login method').selectOption('API key');
  await field(page, 'Login name').fill('with blanks');
  await field(page, 'Email').focus();
  await page.getByLabel('Api key', { exact: true }).selectOption('Generate API key');
  await button(page, 'Show keys').click();
  await page.getByRole('combobox', { name: 'Assignment' }).click();
  await look(page, 'Add user, keys shown, a list open');

  await place(page, 'Conversation Builder');
  await button(page, 'New Bot').click();
  await button(page, 'Create Bot').click();
  await look(page, 'New Bot, refused');
});
