import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { exported } from '../core/bot/exchange/exported';
import { look } from './look';
import { fileOf, openReadyWorld } from './ready-world';
import { openBot } from './tutorial';

test('[BB45][BB46][BB167][KT9] a bot is imported, what is not played of it is told, it is exported again, and a dialog of it is taken into another bot', async ({
  page,
}) => {
  await openReadyWorld(page);
  await page.goto('./?workspace=ready#/bots');
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

  await page.goto('./?workspace=ready#/bots');
  await page.getByRole('button', { name: /^Menu of Parcels/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Export' }).click(),
  ]);
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({ bot: { chatBotType: 'CUSTOMER_FACING_BOT' }, menus: [], hash: '-77' });

  await openBot(page, 'Dialogs');
  await page.getByRole('button', { name: 'Add Dialog' }).click();
  await page.getByRole('button', { name: 'Import from another bot' }).click();
  const importing = page.getByRole('dialog', { name: 'Import dialogs' });
  await importing.getByRole('checkbox').first().check();
  await look(page, 'Import dialogs');
  await importing.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('1 dialog was imported.')).toBeVisible();
  const left = importing.getByRole('listitem');
  await expect(left.first()).toBeVisible();
  await look(page, 'Import dialogs, what is left to do');
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 320 });
  const told = importing.getByText('What is left to do');
  await importing.getByRole('link', { name: 'Show the dialog' }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  const before = await told.boundingBox();
  await page.keyboard.press('End');
  await expect.poll(async () => (await told.boundingBox())?.y).toBeLessThan(before?.y ?? 0);
  if (size) await page.setViewportSize(size);
  await importing.getByRole('link', { name: 'Show the dialog' }).click();
  await expect(page.getByRole('list').getByRole('link', { name: /\(\d\d-\d\d-\d{4} / })).toHaveAttribute(
    'aria-current',
    'true',
  );
});
