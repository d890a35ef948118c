import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Findings {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

declare global {
  interface Window {
    /** Left in the page by its first examination; asking it directly takes a quarter of the time. */
    axe: { run(options: { runOnly?: string[]; resultTypes: ['violations'] }): Promise<Findings> };
  }
}

const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** Looks at the screen as it stands, wide and narrow, light and dark. Goes on after a finding: one run tells all of them. */
export async function look(page: Page, screen: string): Promise<void> {
  // A page is fetched when it is first opened.
  await expect(page.getByRole('status').filter({ hasText: /^(Opening|Starting) / })).toHaveCount(0);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
  await drawn(page);
  await findNothing(page, `${screen}, light, wide`);
  await page.setViewportSize(narrow);
  await drawn(page);
  await findNothing(page, `${screen}, light, narrow`);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${screen}, narrow: nothing stands out at the side`).toBe(narrow.width);

  // Colours are all that the dark changes.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await findNothing(page, `${screen}, dark, narrow`, ['color-contrast']);
  await page.setViewportSize(wide);
  await findNothing(page, `${screen}, dark, wide`, ['color-contrast']);
}

/** What was pressed last, and what follows from the size of the window, is drawn by now. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function findNothing(page: Page, screen: string, rules?: string[]): Promise<void> {
  // Frames that came since have none.
  const has = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'axe' in window)));
  if (has.includes(false)) await new AxeBuilder({ page }).setLegacyMode().analyze();
  const { violations } = await page.evaluate(
    (only) => window.axe.run({ ...(only && { runOnly: only }), resultTypes: ['violations'] }),
    rules,
  );
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(found, screen).toEqual([]);
}
