import { expect, test } from '@playwright/test';
import { openApp, place } from './tutorial';

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

test('[DP28] an address with a name no workspace can have makes nothing, and offers the one that was meant', async ({
  page,
}) => {
  for (const query of ['', '%20', '%00', '../..', 'x'.repeat(5000), '%E2%80%AEevil']) {
    await page.goto(`./?workspace=${query}#/data`);
    await expect(page.getByRole('heading', { name: 'No workspace can have the name' })).toBeVisible();
  }
  await page.goto('./?workspace=c11%E2%80%8B#/data');
  await expect(page.getByText('The address asks for “c11[U+200B]”.')).toBeVisible();
  expect(await page.evaluate(names)).toEqual([]);
  await page.getByRole('link', { name: 'Did you mean c11?' }).click();
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('workspace')).toBe('c11');
});

test('[DP28][DP25] a workspace that is there already opens from the list, whatever its name', async ({
  page,
}) => {
  await openApp(page, './?workspace=shop');
  await page.goto('./icons/favicon.svg');
  await page.evaluate(() => {
    const asked = indexedDB.open('handoff-sandbox/shop ');
    return new Promise<void>((resolve) => {
      asked.onsuccess = () => (asked.result.close(), resolve());
    });
  });
  await openApp(page, './?workspace=shop#/data');
  await page.getByRole('link', { name: 'shop[U+0020]' }).click();
  await expect(page.getByRole('heading', { name: 'No workspace can have the name' })).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('workspace')).toBe('shop ');
  await place(page, 'Data');
});
