import { expect, test } from '@playwright/test';
import { openWindow } from './window';

test('[UI93][FL5][FL6] a living floor: visitors come to one’s own desk too, the rate is chosen, and one tab runs it', async ({
  page,
}) => {
  await page.goto('./?start=living-floor');
  const floor = page.getByRole('region', { name: 'Living floor' });
  await expect(floor.getByRole('radio', { name: 'Usual day' })).toBeChecked();
  await expect(floor.getByText('The sandbox plays Ada and Ben')).toBeVisible();
  await expect(floor.getByRole('definition').first()).not.toHaveText('0');
  // Helen is no administrator: whom the floor plays come by themselves.
  const map = page.getByRole('region', { name: 'The map' });
  await expect(map.getByText('Available', { exact: true })).toHaveCount(3);
  await floor.getByRole('radio', { name: 'Rush' }).check();
  await page.getByRole('button', { name: 'Clock: Normal speed' }).click();
  await page.getByRole('menuitemradio', { name: '10 times faster', exact: true }).click();
  // The floor goes on while other places are shown.
  await page.getByRole('link', { name: 'Agent workspace for Chat' }).click();
  await expect(page.getByRole('button', { name: 'Accept' }).first()).toBeVisible();

  const other = await openWindow(page);
  // A link begins nothing.
  await other.goto(page.url().replace(/#.*/, '#/map?floor=quiet'));
  await other.getByRole('radio', { name: 'Slow morning' }).check();
  await expect(other.getByText('Another tab runs the floor of this workspace')).toBeVisible();
  await other.close();

  await page.goBack();
  await expect(floor.getByRole('radio', { name: 'Rush' })).toBeChecked();
  await floor.getByRole('radio', { name: 'Off' }).check();
  await expect(page).toHaveURL(/floor=off/);
});
