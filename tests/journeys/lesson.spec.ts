import { expect, test, type Page } from '@playwright/test';
import { connectToLiveEngage as lesson } from '#core/lessons/connect-to-liveengage/index';
import { hasFocus } from './keyboard';
import { handOver, openChat } from './ready-world';
import { openApp, place, say, startChat } from './tutorial';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lesson' });
const stepIn = (page: Page) => panelOf(page).getByRole('article');
const titleIn = (page: Page) => stepIn(page).getByRole('heading', { level: 2 });
const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();
const openStep = (page: Page, id: string, workspace = 'default') =>
  openApp(page, `./?workspace=${workspace}#/lesson/${lesson.id}/${id}`);

test('[S43] the whole lesson by Show me and Do it for me', async ({ page }) => {
  test.slow();
  await openApp(page);
  // It rings by itself once there is somebody to ring.
  for (const { title, where } of lesson.steps.filter(({ id }) => id !== 'ring')) {
    await expect(titleIn(page)).toHaveText(title);
    await press(page, 'Show me');
    const controls = where.controls.map(({ role, name }) => page.getByRole(role, { name }));
    const shown = controls.reduce((all, control) => all.or(control));
    await expect.poll(() => hasFocus(shown), { message: `Show me at “${title}”` }).toBe(true);
    await press(page, 'Do it for me');
    await expect(panelOf(page).getByRole('status').first()).toContainText(title);
  }
  await expect(panelOf(page)).toContainText(`All ${lesson.steps.length} steps are done`);
  await place(page, 'Agent workspace for Chat');
  await expect(page.getByRole('table', { name: 'Connections' })).toContainText('With you');
});

test('back to the start of a step', async ({ page }) => {
  await openApp(page);
  for (const { title } of lesson.steps.slice(0, 2)) {
    await expect(titleIn(page)).toHaveText(title);
    await press(page, 'Do it for me');
  }
  await place(page, 'Users and Skills');
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toBeVisible();
  await press(page, 'Earlier step');
  await expect(stepIn(page)).toContainText('This is done.');
  await press(page, 'More for this step');
  await page.getByRole('menuitem', { name: 'Back to the start of this step' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByRole('link', { name: 'Human', exact: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Bot', exact: true })).toBeVisible();
  await expect(titleIn(page)).toHaveText(lesson.steps[1]?.title ?? '');
  await page.reload();
  await expect(panelOf(page)).toContainText(`1 of ${lesson.steps.length}`);
});

test('[AW14] back to before a chat: on neither side it has ever been', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await openStep(helen, 'live-chat', 'ready');
  await press(helen, 'More for this step');
  await helen.getByRole('menuitem', { name: 'Back to the start of this step' }).click();
  await helen.getByRole('alertdialog').getByRole('button', { name: 'Go back' }).click();
  await expect(titleIn(helen)).toHaveText(lesson.steps.find(({ id }) => id === 'live-chat')?.title ?? '');

  await place(helen, 'Agent workspace for Chat');
  await expect(helen.getByRole('heading', { name: 'Nothing is waiting' })).toBeVisible();
  await expect(helen.getByRole('main').getByText('Visitor 1')).toHaveCount(0);
  await startChat(visitor);
  await say(visitor, 'hello');
  await handOver(helen, visitor);
});

test('an address leads to a step, and the panel follows what is done by hand', async ({ page }) => {
  await openStep(page, 'escalation');
  await expect(titleIn(page)).toHaveText(lesson.steps.find(({ id }) => id === 'escalation')?.title ?? '');
  await expect(panelOf(page).getByRole('button', { name: 'Do it for me' })).toBeDisabled();
  await press(page, 'Return to the open step');
  await expect(titleIn(page)).toHaveText(lesson.steps[0]?.title ?? '');

  await press(page, 'Show me');
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Bot');
  await page.getByLabel('Description').fill('By hand');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(titleIn(page)).toHaveText(lesson.steps[1]?.title ?? '');

  await openStep(page, 'nothing-of-the-kind');
  await expect(page.getByText('This lesson has no step “nothing-of-the-kind”.')).toBeVisible();
});
