import { expect, type Locator, type Page } from '@playwright/test';

/** The middle of a control within the main part: 0 at its left and top, 1 at its right and bottom. */
async function placeOf(page: Page, control: Locator): Promise<{ x: number; y: number }> {
  const [part, box] = [await page.getByRole('main').boundingBox(), await control.boundingBox()];
  if (!part || !box) throw new Error(`${control} is not on the screen`);
  return {
    x: (box.x + box.width / 2 - part.x) / part.width,
    y: (box.y + box.height / 2 - part.y) / part.height,
  };
}

export async function expectUpperRight(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeInViewport();
  const { x, y } = await placeOf(page, control);
  expect(x, `${control} stands at the right`).toBeGreaterThan(0.5);
  expect(y, `${control} stands at the top`).toBeLessThan(0.25);
}

export async function expectLowerLeft(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeInViewport();
  const { x, y } = await placeOf(page, control);
  expect(x, `${control} stands at the left`).toBeLessThan(0.4);
  expect(y, `${control} stands at the bottom`).toBeGreaterThan(0.8);
}
