import { expect, test } from '@playwright/test';
import { accountOf, openApp } from './tutorial';

test.use({ serviceWorkers: 'allow' });

test('a path of the real product leads to its place, with and without the offline worker', async ({
  page,
  context,
}) => {
  await openApp(page);
  const account = await accountOf(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const open = async () => {
    await page.goto(`./visitor-page/?siteid=${account}&workspace=default`);
    await expect(page).toHaveURL(new RegExp(`/\\?workspace=default#/visitor-page/\\?siteid=${account}$`));
    await expect(page.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
  };
  await open();
  await context.setOffline(true);
  await open();
});
