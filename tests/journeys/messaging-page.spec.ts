import { expect, test } from '@playwright/test';
import { look } from './look';
import { importReadyWorld, openReadyWorld } from './ready-world';
import { becomeHelen, openApp, place, say } from './tutorial';
import { proves } from '#support/proves';

test('Messaging for Web is tried on a page of its own', async ({ page }) => {
  const { accountId } = await importReadyWorld(page, 'messaging');
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
  await expect(page.getByRole('heading', { name: 'Conversation as Customer 1' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bot log' }).click();
  await proves('S219', () =>
    expect(page.getByText('The visitor has signed in: the bot hears “_STEPUP_”')).toBeVisible(),
  );
});

test('A messaging conversation is worked on in the workspace for Messaging alone', async ({ page }) => {
  const { accountId } = await importReadyWorld(page, 'messaging');
  await becomeHelen(page);
  const visitor = await page.context().newPage();
  await openApp(visitor, `./?workspace=ready#/messaging-page/?siteid=${accountId}`);
  await visitor.getByRole('button', { name: 'Live Chat' }).click();
  await say(visitor, 'hello');
  await expect(visitor.getByRole('log')).toContainText('What can I do for you?');

  await place(page, 'Agent workspace for Messaging');
  await page.getByRole('tab', { name: 'All' }).click();
  const connection = page.getByRole('region', { name: 'Connection with' });
  const row = page.getByRole('row', { name: /Visitor 1/ });
  await expect(row).toContainText('Consumer’s turn');
  await say(visitor, 'I want to speak to an agent');
  await expect(row).toContainText('Waiting');
  await expect(row).toContainText(/Due in (59 min|1 h)/);
  await row.getByRole('button').click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('log')).toBeVisible();
  await look(page, 'a messaging conversation');
  await page.getByRole('button', { name: 'Time to respond' }).click();
  await page.getByRole('menuitemradio', { name: 'Urgent, 15 min' }).click();
  await expect(connection.getByText(/Due in 1[45] min/)).toBeVisible();
  await page.getByRole('button', { name: 'Time to respond' }).click();
  await page.getByRole('menuitem', { name: 'Custom…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Time to respond' });
  await dialog.getByLabel('How long').fill('0');
  await expect(dialog.getByLabel('How long')).toHaveAccessibleDescription(/from 1 to 43,200, please/);
  await dialog.getByLabel('How long').fill('2');
  await dialog.getByLabel('In', { exact: true }).selectOption('days');
  await page.keyboard.press('Enter');
  await expect(connection.getByText(/Due in (1 d 23 h|2 d)/)).toBeVisible();
  await say(page, 'Helen here');
  await expect(connection.getByText('Consumer’s turn')).toBeVisible();
  const pick = visitor.getByLabel('Send a file');
  const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.alloc(2000, 'x') });
  await pick.setInputFiles(file('passport.exe'));
  await expect(pick).toHaveAccessibleDescription(/“passport.exe” is none of these/);
  await pick.setInputFiles(file('passport.pdf'));
  await expect(page.getByRole('log')).toContainText('passport.pdf (PDF, 2 kB)');
  await look(visitor, 'a file sent by a visitor');

  await page.getByRole('button', { name: 'Transfer' }).click();
  await page.getByRole('menuitem', { name: 'Return to queue' }).click();
  // She is the only one there, so it comes back to her.
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Close conversation' }).click();
  await expect(visitor.getByRole('log')).toBeVisible();
  await expect(page.getByText('No conversation is open')).toBeVisible();
  await page.getByRole('tab', { name: 'Mine' }).click();
  await expect(connection.getByText('The agent ended the conversation.')).toBeVisible();
  await place(page, 'Agent workspace for Chat');
  await expect(page.getByRole('heading', { name: 'Nothing is offered to you' })).toBeVisible();
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
