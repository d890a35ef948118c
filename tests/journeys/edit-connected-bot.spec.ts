import { expect, test, type Page } from '@playwright/test';
import { standInOnline } from '#support/engine-seat';
import { look } from './look';
import { importWorld } from './ready-world';
import { place } from './tutorial';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** A workspace with an engine that its stand-in answers for; on the list of connected bots. */
async function openConnectedBots(page: Page): Promise<void> {
  const { host } = await standInOnline('watson', 'messaging');
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Failed to export the world');
  await importWorld(page, 'engine', exported.value.file);
  await place(page, 'Automation');
  await page.getByRole('link', { name: 'Connect Bots' }).click();
}

test('[AE251] a connected bot that is edited is saved in any step, and what is wrong in another leads there', async ({
  page,
}) => {
  await openConnectedBots(page);
  await button(page, 'Stop').click();
  await page.getByRole('link', { name: 'bot_user' }).click();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  const save = button(page, 'Save');
  await expect(save).toHaveAccessibleDescription('Nothing has been changed.');
  await expect(button(page, 'Done')).toHaveCount(0);
  await look(page, 'the first step of a bot that is edited');
  await button(page, 'Next').click();
  await button(page, 'Next').click();
  await expect(page.getByRole('heading', { name: 'Setup Escalation' })).toBeFocused();

  const message = field(page, 'Transfer message to Customer');
  await message.fill('');
  await expect(save).toHaveAccessibleDescription('Enter a message to the customer.');
  await button(page, 'Back').click();
  await expect(page.getByRole('heading', { name: 'Conversation type' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Engagement Attributes' }).check();
  await expect(save).toHaveAccessibleDescription('');
  await page.keyboard.press('Enter');
  await expect(message).toBeFocused();
  await expect(message).toHaveAccessibleDescription(/Enter a message to the customer/);
  await look(page, 'a step that is led to by Save');

  await message.fill('Somebody takes over.');
  await page.keyboard.press('Tab');
  await button(page, 'Assign agent (done)').click();
  await save.click();
  await expect(page.getByText('Bot saved.')).toBeVisible();
  await button(page, 'Menu of bot_user').click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await button(page, 'Setup Escalation (done)').click();
  await expect(message).toHaveValue('Somebody takes over.');
});

test('[AE253] the status of a bot leads to the stand-in that answers for it, and from there back', async ({
  page,
}) => {
  await openConnectedBots(page);
  await page.getByRole('link', { name: 'bot_user' }).click();
  const link = page.getByRole('link', {
    name: 'See and change what Watson Assistant stand-in says and does',
  });
  await expect(link).toBeVisible();
  await look(page, 'the status of a bot with its stand-in');
  await link.click();
  await expect(page.getByRole('heading', { name: 'Edit Endpoint' })).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue('Watson Assistant stand-in');
  await page.getByRole('link', { name: 'Back to “bot_user”' }).click();
  await expect(page.getByRole('heading', { name: 'Conversation Metrics' })).toBeVisible();
});
