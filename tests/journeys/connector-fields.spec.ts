import { expect, test } from '@playwright/test';
import { proves } from '#support/proves';
import { importReadyWorld } from './ready-world';

test('[CT13] what a field of a connector does is seen before it is set', async ({ page }) => {
  const { bot } = await importReadyWorld(page, 'messaging');
  await page.goto(`./?workspace=ready#/bots/${bot}/connectors`);
  await page.getByRole('button', { name: 'New Bot Connector' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add Agent Connector' });
  await dialog.getByText('Advanced Options').click();
  await dialog.getByText('The fields there are').click();
  await dialog.getByRole('button', { name: 'See what messageDelay does' }).click();
  const seen = dialog.getByRole('region', { name: 'What messageDelay does' });
  await proves('S221', async () => {
    await expect(seen.getByRole('listitem').filter({ hasText: '“hello how are you”' })).toContainText(
      'Only here',
    );
    await expect(seen.getByRole('heading', { name: 'messageDelay = 3000' })).toBeVisible();
  });
  await seen.getByRole('button', { name: 'Close' }).click();
  await expect(seen).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'See what messageDelay does' })).toBeFocused();
});
