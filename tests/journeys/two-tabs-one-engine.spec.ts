import { expect, test } from '@playwright/test';
import { expectOnce, handOver, openChat, openReadyWorld } from './ready-world';
import { createSkill, openApp, openBot, place, say, startChat } from './tutorial';
import { openWindow } from './window';

test('what one tab saves shows in the other at once', async ({ page }) => {
  await openReadyWorld(page);
  const other = await openWindow(page);
  await openApp(other, './?workspace=ready');
  await place(other, 'Users and Skills');
  const skillId = await createSkill(page, 'Complaints', 'Saved in the first tab');
  await expect(other.getByRole('link', { name: 'Complaints', exact: true })).toBeVisible();

  await other.getByRole('link', { name: 'Complaints', exact: true }).click();
  await expect(other).toHaveURL(new RegExp(`um!skills/${skillId}$`));
  await other.getByLabel('Description').fill('Changed in the second');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Description')).toHaveValue('Changed in the second');

  await openBot(page, 'Agent Connectors');
  await openBot(other, 'Agent Connectors');
  await page.getByRole('button', { name: 'Stop' }).click();
  const row = other.getByRole('row', { name: /bot_user/ });
  await expect(row.getByText('Stopped', { exact: true })).toBeVisible();
});

test('two tabs are two people, and a third is a second visitor @firefox', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  const second = await openWindow(page);
  await openApp(second, visitor.url());
  await startChat(second);
  await say(second, 'the second visitor says hello');
  await handOver(helen, visitor);
  await say(helen, 'this is for the first one only');
  await expectOnce(visitor, 'this is for the first one only');
  await expectOnce(second, 'the second visitor says hello');
  await expect(second.getByRole('log')).not.toContainText('this is for the first one only');
  await expect(visitor.getByRole('log')).not.toContainText('the second visitor says hello');
  await expect(second.getByRole('button', { name: /^I am / })).not.toHaveAccessibleName('I am Helen');
});

test('workspaces are worlds of their own', async ({ page }) => {
  const { accountId } = await openReadyWorld(page);
  const other = await openWindow(page);
  await openApp(other, './?workspace=another');
  await place(other, 'Users and Skills');
  await expect(other.getByText('No skills yet')).toBeVisible();
  await other.goto(`./?workspace=another#/visitor-page/?siteid=${accountId}`);
  await expect(other.getByText(`There is no account with the site id “${accountId}”.`)).toBeVisible();
});
