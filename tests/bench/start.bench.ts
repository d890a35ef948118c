import { expect, type Page } from '@playwright/test';
import type { Bench } from './bench-row';
import { inBrowser } from './built-app';
import { interleave } from './interleave';

/** From an address to the bot's answer in the visitor's window: of a start that is made for it, against the same world out of storage. */
const bench: Bench = (rig) =>
  inBrowser(rig, async ({ address, open }) => {
    let made = 0;
    const visit = (search: () => string) => async () => {
      const page = await open();
      const began = performance.now();
      await page.goto(`${address}${search()}`);
      await answered(page);
      const ms = performance.now() - began;
      await page.close();
      return ms;
    };
    const anew = visit(() => `?start=ready&workspace=made-${(made += 1)}`);
    // What is opened is there, and so is what a first visit fetches.
    await visit(() => '?start=ready&workspace=stored')();
    const stored = visit(() => '?start=ready&workspace=stored');
    const { median, note } = await interleave(anew, stored, { warmUp: 1 });
    return [
      {
        name: `?start= → first line answered ÷ the same with its world out of storage (${note})`,
        measured: median,
        unit: '×',
        bound: { atMost: 2 },
      },
    ];
  });
export default bench;

async function answered(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Live Chat' }).click();
  const log = page.getByRole('log');
  await log.getByText('What can I do for you?').waitFor();
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello');
  await page.keyboard.press('Enter');
  await expect(log.getByText('What can I do for you?')).toHaveCount(2);
}
