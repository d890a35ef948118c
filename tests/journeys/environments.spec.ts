import { expect, test, type Page } from '@playwright/test';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot } from './tutorial';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[EN61][EN62] an environment is made, chosen in the settings of a bot, and kept while the bot has it', async ({
  page,
}) => {
  await openReadyWorld(page);
  await page.getByRole('link', { name: 'Conversation Builder' }).click();
  await page.getByRole('link', { name: 'Bot Environments' }).click();
  await button(page, 'Add the first environment').click();
  await field(page, 'Environment Name').fill('Live');
  await field(page, 'Key of the variable').fill('my phone');
  await button(page, 'Add variable').click();
  await expect(page.getByText('A variable cannot be named “my phone”')).toBeVisible();
  await page.getByText('Bulk Add', { exact: true }).click();
  await field(page, 'Variables, one a line').fill('billing=3141592653\nnothing');
  await button(page, 'Add these').click();
  await expect(page.getByText('“nothing” is no key=value.')).toBeVisible();
  await expect(button(page, 'Edit variable billing')).toBeVisible();
  await look(page, 'an environment');
  await button(page, 'Remove variable my phone').click();
  await button(page, 'Save').click();
  await expect(button(page, 'Live')).toBeVisible();

  await page.getByRole('link', { name: 'Bots', exact: true }).click();
  await button(page, 'Menu of Billing').click();
  await page.getByRole('menuitem', { name: 'Bot Settings' }).click();
  await page.getByLabel('Bot Environment').selectOption('Live');
  await page.getByLabel('Enable Debug').uncheck();
  await button(page, 'Save').click();
  await page.getByRole('link', { name: 'Bot Environments' }).click();
  await button(page, 'Menu of Live').click();
  await expect(page.getByText('“Billing” would miss it: choose another there first.')).toBeVisible();
  await look(page, 'environments');

  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(button(page, 'Reset Session')).toBeDisabled();
  await preview.getByLabel('Message', { exact: true }).fill('display userid');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByText('No rule and no pattern fits “display userid”')).toBeVisible();
});
