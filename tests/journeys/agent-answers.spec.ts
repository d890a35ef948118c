import { expect, test } from '@playwright/test';
import { handOver, openChat } from './ready-world';
import {
  acceptChat,
  accountOf,
  becomeHelen,
  buildEverything,
  openApp,
  openVisitorPage,
  place,
  say,
  startChat,
} from './tutorial';
import { openWindow } from './window';

test('the whole tutorial by mouse, two tabs as two people @firefox', async ({ page }) => {
  test.slow();
  await openApp(page);
  await buildEverything(page);
  await becomeHelen(page);

  const visitor = await openWindow(page);
  await openApp(visitor);
  await openVisitorPage(visitor, await accountOf(visitor));
  await startChat(visitor);
  await say(visitor, 'hello');
  await expect(visitor.getByRole('log')).toContainText('What can I do for you?');
  await say(visitor, 'I want to speak to an agent');
  await expect(visitor.getByRole('log')).toContainText('Hold on, a colleague is on the way.');

  await expect(page.getByText('1 consumer is waiting')).toBeAttached();
  await acceptChat(page);
  await expect(page.getByRole('log')).toContainText('I want to speak to an agent');
  await say(page, 'Helen here, how can I help?');
  await expect(visitor.getByRole('log')).toContainText('Helen here, how can I help?');
  await say(visitor, 'My bill looks wrong');
  await expect(page.getByRole('log')).toContainText('My bill looks wrong');
});

test('[AW18][AE249] the mark of the workspace leads to the offer that waits, past a chat that has ended', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await expect(helen.getByRole('log')).toContainText('You have joined the chat.');
  await expect(helen.getByRole('log')).not.toContainText('You are chatting with');
  await visitor.getByRole('button', { name: 'End chat' }).click();
  await visitor.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
  await expect(helen.getByText('This conversation has ended.').first()).toBeVisible();
  await place(helen, 'Users and Skills');
  await visitor.getByRole('button', { name: 'Close chat' }).click();
  await startChat(visitor);
  await say(visitor, 'I want to speak to an agent');
  await expect(helen.getByText('1 consumer is waiting')).toBeAttached();
  await place(helen, 'Agent workspace for Chat');
  await helen.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(visitor.getByText('Helen is with you')).toBeVisible();
});
