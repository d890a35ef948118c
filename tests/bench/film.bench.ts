import { expect, type Page } from '@playwright/test';
import type { Bench } from './bench-row';
import { inBrowser } from './built-app';

/** Steps back that are measured: the whole film, from its end to its beginning. */
const steps = 7;

/** Back one step in the first lesson's film, against what the engine takes for it, as the page itself measures both. */
const bench: Bench = (rig) =>
  inBrowser(rig, async ({ address, open }) => {
    const page = await open();
    await page.goto(`${address}?start=empty#/watch`);
    await page.getByRole('button', { name: 'Play it' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Helen becomes' })).toBeAttached(patience);
    await goTo(page, 'End', 'The end');
    for (let step = steps; step > 0; step -= 1) await goTo(page, '[', `Step ${step} of`);
    const took = await page.evaluate(() =>
      ['film: back', 'film: rewind'].map((name) =>
        performance.getEntriesByName(name).map(({ duration }) => duration),
      ),
    );
    const [back = [], rewind = []] = took;
    if (back.length !== steps || rewind.length !== steps)
      throw new Error(`Of ${steps} steps back ${back.length} were measured.`);
    const ratio = median(back.map((ms, step) => ms / (rewind[step] ?? NaN)));
    return [
      {
        name: `film: back one step, ${median(back).toFixed(0)} ms ÷ the engine's own rewind, ${median(rewind).toFixed(0)} ms`,
        measured: ratio,
        unit: '×',
        // What is above it is two clients that sign in anew and are told what was said: 1.6 to 3.2 with much else to do.
        bound: { atMost: 4 },
      },
    ];
  });
export default bench;

const patience = { timeout: 60_000 };

async function goTo(page: Page, key: string, place: string): Promise<void> {
  const moment = page.getByRole('slider', { name: 'Moment' });
  await moment.focus();
  await page.keyboard.press(key);
  await expect(moment).toHaveAttribute('aria-valuetext', new RegExp(`^${place}`), patience);
  await expect(page.getByRole('button', { name: /^Play/ }).first()).toBeEnabled(patience);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
