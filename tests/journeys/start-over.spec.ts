import { expect, test } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { createSkill, openApp, place } from './tutorial';

test('[DP26] back to the start of a step is told, and another step can be chosen then', async ({ page }) => {
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await openApp(page);
  await createSkill(page, 'Bot', 'For the bot');
  await createSkill(page, 'Human', 'For people');
  await place(page, 'Data');
  for (const step of ['Create the skill Human', 'Create the skill Bot']) {
    await page.getByLabel('Lesson step').selectOption({ label: step });
    await page.getByRole('main').getByRole('button', { name: 'Back to the start of this step' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
    await expect(page.getByText(`Back at the start of “${step}”.`)).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  }
  expect(broken).toEqual([]);
});

test('[PE47] an imported workspace offers only steps whose start it has', async ({ page }) => {
  await openReadyWorld(page);
  await place(page, 'Data');
  const steps = page.getByLabel('Lesson step').locator('option:not([disabled])');
  for (const label of (await steps.allInnerTexts()).filter((text) => !text.startsWith('Choose'))) {
    await page.getByLabel('Lesson step').selectOption({ label });
    await page.getByRole('main').getByRole('button', { name: 'Back to the start of this step' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
    await expect(page.getByText(`Back at the start of “${label}”.`)).toBeVisible();
  }
  expect(await steps.count()).toBeLessThan(4);
});
