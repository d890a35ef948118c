import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { exported } from '../core/bot/exchange/exported';
import { look } from './look';
import { fileOf, openReadyWorld } from './ready-world';

test('[BB45][BB46] a bot is imported, what is not played of it is told, and it is exported again', async ({
  page,
}) => {
  await openReadyWorld(page);
  await page.goto('#/bots');
  await page.getByRole('button', { name: 'Import Bot' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import Bot' });
  const picked = dialog.getByLabel('Bot file');
  await picked.setInputFiles(fileOf('none.json', '{"bot":'));
  await expect(picked).toHaveAccessibleDescription(/This is no exported bot/);
  await picked.setInputFiles(fileOf('parcels.json', JSON.stringify(exported())));
  await expect(dialog.getByRole('status')).toContainText('was imported.');
  await expect(dialog.getByRole('listitem').first()).toContainText('VIDEO is passed over');
  await look(page, 'Import Bot, done');
  await dialog.getByRole('link', { name: /^Open / }).click();
  await expect(page.getByRole('heading', { name: 'Parcels', level: 2 })).toBeVisible();
  await expect(page.getByText('VIDEO came with an imported bot.')).toBeVisible();
  await look(page, 'An imported bot');

  await page.goto('#/bots');
  await page.getByRole('button', { name: /^Menu of Parcels/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export' }).click(),
  ]);
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ bot: { chatBotType: 'CUSTOMER_FACING_BOT' }, menus: [], hash: '-77' });
});
