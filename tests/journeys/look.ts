import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const widths = [1440, 390];

/**
 * Looks for violations on the screen as it stands, light and dark, wide and narrow. Colours are all that the dark one changes,
 * so there only they are looked at again. Goes on after a finding, so that one run tells all of them.
 */
export async function look(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const eyes = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (
        colorScheme === 'dark' ? eyes.withRules(['color-contrast']) : eyes
      ).analyze();
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      expect.soft(found, `${screen}, ${colorScheme}, ${width} px`).toEqual([]);
    }
  }
  const narrow = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(narrow, `${screen}, ${widths.at(-1)} px: nothing stands out at the side`).toBe(widths.at(-1));
  await page.setViewportSize({ width: 1440, height: 900 });
}
