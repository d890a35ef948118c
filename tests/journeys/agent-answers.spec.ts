import { expect, test } from '@playwright/test';
import {
  acceptChat,
  accountOf,
  becomeHelen,
  buildEverything,
  openApp,
  openVisitorPage,
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
