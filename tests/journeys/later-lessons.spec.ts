import { expect, test, type Locator, type Page } from '@playwright/test';
import { laterLessons, type Step } from '#core/lessons/index';
import { hasFocus, Keyboard } from './keyboard';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openApp } from './tutorial';

interface Hands {
  readonly press: (button: Locator) => Promise<void>;
  /** Looks where each step is done before doing it. */
  readonly isShown: boolean;
}

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lesson' });
const titleIn = (page: Page) => panelOf(page).getByRole('article').getByRole('heading', { level: 2 });
const inPanel = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true });

async function showStep(page: Page, { title, where }: Step, { press }: Hands): Promise<void> {
  await press(inPanel(page, 'Show me'));
  const controls = where.way.flat().map(({ role, name }) => page.getByRole(role, { name }));
  const shown = controls.reduce((all, control) => all.or(control));
  await expect.poll(() => hasFocus(shown), { message: `Show me at “${title}”` }).toBe(true);
}

/** From the list of lessons to the end, in a workspace where the bot of the first lesson stands ready. */
async function playWhole(page: Page, index: number, hands: Hands): Promise<void> {
  const lesson = await laterLessons[index]!.load();
  await openReadyWorld(page);
  await openApp(page, './?workspace=ready#/lesson');
  const card = page.getByRole('main').locator('section', { hasText: lesson.about });
  await hands.press(card.getByRole('button', { name: 'Open this lesson' }));
  await expect(panelOf(page)).toContainText(lesson.title);
  if (hands.isShown) await look(page, `the lesson “${lesson.title}”`);
  const done = panelOf(page).getByRole('heading', { name: `All ${lesson.steps.length} steps are done` });
  for (const step of lesson.steps) {
    await expect(titleIn(page).or(done)).toBeVisible();
    // What the first lesson has brought is done.
    if ((await titleIn(page).or(done).textContent()) !== step.title) continue;
    if (hands.isShown) await showStep(page, step, hands);
    await hands.press(inPanel(page, 'Do it for me'));
    await expect(panelOf(page).getByRole('status').first()).toContainText(step.title);
  }
  await expect(done).toBeVisible();
}

for (const [index, { title }] of laterLessons.entries()) {
  test(`[LG30] “${title}” whole, by mouse`, async ({ page }) => {
    test.slow();
    await playWhole(page, index, { isShown: true, press: (button) => button.click() });
    await page.reload();
    await expect(panelOf(page).getByRole('heading', { name: / steps are done$/ })).toBeVisible();
  });

  test(`[LG30] “${title}” whole, by keyboard`, async ({ page }) => {
    test.slow();
    const keys = new Keyboard(page);
    await playWhole(page, index, { isShown: false, press: (button) => keys.press(button) });
  });
}
