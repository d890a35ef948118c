import { expect, test } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { createSkill, openApp, place } from './tutorial';

const goesWith = {
  'Create the skill Human': ['The skill Human goes.'],
  'Create the skill Bot': ['The skill Bot goes.'],
};

test('[DP26][LG32] back to the start of a step is told, and another step can be chosen then', async ({
  page,
}) => {
  const broken: Error[] = [];
  page.on('pageerror', (error) => broken.push(error));
  await openApp(page);
  await createSkill(page, 'Bot', 'For the bot');
  await createSkill(page, 'Human', 'For people');
  await place(page, 'Data');
  for (const [step, goes] of Object.entries(goesWith)) {
    await page.getByLabel('Lesson step').selectOption({ label: step });
    await page.getByRole('main').getByRole('button', { name: 'Back to the start of this step' }).click();
    const question = page.getByRole('alertdialog');
    await expect(question.getByRole('listitem')).toHaveText(goes);
    await question.getByRole('button', { name: 'Go back' }).click();
    await expect(page.getByText(`Back at the start of “${step}”.`)).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  }
  expect(broken).toEqual([]);
});

test('[PE47] an imported workspace offers only steps whose start it has', async ({ page }) => {
  await openReadyWorld(page);
  await place(page, 'Data');
  const steps = page.getByLabel('Lesson step').locator('option:not([disabled])');
  const values = await steps.evaluateAll((found) => found.map((one) => (one as HTMLOptionElement).value));
  for (const value of values.filter((one) => one !== '')) {
    await page.getByLabel('Lesson step').selectOption(value);
    await page.getByRole('main').getByRole('button', { name: 'Back to the start of this step' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
    await expect(page.getByText(/^Back at the start of “/)).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
  }
  expect(await steps.count()).toBeLessThan(4);
});
