import { expect, type Locator, type Page } from '@playwright/test';

const windows = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

/**
 * In every window, with the lesson beside it and without: the document does not scroll, nothing stands out at the side,
 * and what one came for is in sight. Goes on after a finding: one run tells all of them. `scrollsBesideSheet`: on a phone
 * the lesson's sheet leaves a page less room than its head needs, so there its actions are scrolled to.
 */
export async function findRoom(
  page: Page,
  screen: string,
  actions: readonly Locator[] = [],
  { scrollsBesideSheet = false } = {},
): Promise<void> {
  for (const lesson of ['open', 'shut'] as const) {
    await setLesson(page, lesson);
    for (const size of windows) {
      await page.setViewportSize(size);
      const find = async () => {
        const wide = await page.evaluate(tooWide);
        const isCramped = scrollsBesideSheet && size.width < 640 && lesson === 'open';
        const hidden = isCramped ? [] : await Promise.all(actions.map(outOfSight));
        return [...wide, ...hidden.flat()];
      };
      await expect
        .configure({ soft: true })
        .poll(find, {
          message: `${screen}, ${size.width} × ${size.height}, lesson ${lesson}`,
          timeout: 2_000,
          intervals: [50, 100, 250],
        })
        .toEqual([]);
    }
  }
}

async function setLesson(page: Page, wanted: 'open' | 'shut'): Promise<void> {
  const isOpen = page.getByRole('button', { name: /Hide the lesson/ });
  const isShut = page.getByRole('button', { name: /Show the lesson/ });
  const [is, other] = wanted === 'open' ? [isOpen, isShut] : [isShut, isOpen];
  await expect(is.or(other)).toBeVisible();
  if (await other.isVisible()) await other.click();
  await expect(is).toBeVisible();
}

/** What of it is cut off or covered, in words; nothing if it can be pressed as it stands. */
async function outOfSight(action: Locator): Promise<string[]> {
  const hidden = await action.first().evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isInside = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    const hit = document.elementFromPoint(x, y);
    if (isInside && hit !== null && (element.contains(hit) || hit.contains(element))) return null;
    return `${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(bottom)}, on it ${hit?.localName}.${hit?.className}`;
  });
  return hidden === null ? [] : [`${action}: ${hidden}`];
}

/** Runs in the page: what is larger than its room, in words. */
function tooWide(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`document ${root.scrollWidth} wide`);
  if (root.scrollHeight > root.clientHeight) found.push(`document ${root.scrollHeight} high`);
  // Rows of tabs, links and code are made to be pushed along.
  const mayScroll = 'pre, [role="tablist"], nav, textarea, input, .strip';
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility() || element.matches(mayScroll)) continue;
    const { overflowX } = getComputedStyle(element);
    const scrolls = ['auto', 'scroll', 'clip'].includes(overflowX);
    if (scrolls && element.scrollWidth > element.clientWidth + 1)
      found.push(
        `${element.localName}.${element.className} ${element.scrollWidth} in ${element.clientWidth} px`,
      );
  }
  return found;
}
