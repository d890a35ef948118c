import { expect, test, type Locator, type Page } from '@playwright/test';
import { connectToLiveEngage as lesson } from '#core/lessons/connect-to-liveengage/index';
import { proves } from '#support/proves';
import { hasFocus } from './keyboard';
import { handOver, openChat } from './ready-world';
import { openApp, place, say, startChat } from './tutorial';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lesson' });
const stepIn = (page: Page) => panelOf(page).getByRole('article');
const titleIn = (page: Page) => stepIn(page).getByRole('heading', { level: 2 });
const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();
const openStep = (page: Page, id: string, workspace = 'default') =>
  openApp(page, `./?workspace=${workspace}#/lesson/${lesson.id}/${id}`);

test('the whole lesson by Show me and Do it for me', async ({ page }) => {
  test.slow();
  await openApp(page);
  // It rings by itself once there is somebody to ring.
  for (const { title, where } of lesson.steps.filter(({ id }) => id !== 'ring')) {
    await expect(titleIn(page)).toHaveText(title);
    await press(page, 'Show me');
    const controls = where.way.flat().map(({ role, name }) => page.getByRole(role, { name }));
    const shown = controls.reduce((all, control) => all.or(control));
    await expect.poll(() => hasFocus(shown), { message: `Show me at “${title}”` }).toBe(true);
    await press(page, 'Do it for me');
    await expect(panelOf(page).getByRole('status').first()).toContainText(title);
  }
  await proves('S43', () => expect(panelOf(page)).toContainText(`All ${lesson.steps.length} steps are done`));
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
  await expect(helen.getByRole('heading', { name: 'Nothing is offered to you' })).toBeVisible();
  await expect(helen.getByRole('main').getByText('Visitor 1')).toHaveCount(0);
  await startChat(visitor);
  await say(visitor, 'hello');
  await handOver(helen, visitor);
});

test('an address leads to a step, and the panel follows what is done by hand', async ({ page }) => {
  await openStep(page, 'escalation');
  await expect(titleIn(page)).toHaveText(lesson.steps.find(({ id }) => id === 'escalation')?.title ?? '');
  await expect(panelOf(page)).toContainText(`“${lesson.steps[0]?.title}” and 7 more steps`);
  await press(page, 'Go to that step');
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

test('[LG14][LG40][LG42] a link to a later step: what comes first is done with one press, then the step works', async ({
  page,
}) => {
  await openStep(page, 'escalation');
  await press(page, 'Prepare everything up to here');
  await expect(panelOf(page).getByRole('button', { name: 'Do it for me' })).toBeVisible();
  await press(page, 'Show me');
  await expect(page.getByRole('button', { name: '+ Add Integration' })).toBeFocused();
  await press(page, 'Do it for me');
  await expect(panelOf(page).getByRole('status').first()).toContainText('Add the Escalation integration');

  // In a workspace that is in use it is one of its own; what is left there is done to the end, as far as it is let.
  await openStep(page, 'sample');
  await press(page, 'Prepare everything up to here');
  await expect(page).toHaveURL(/workspace=connect-to-liveengage#.*sample$/);
  await expect(panelOf(page).getByRole('button', { name: 'Show me' })).toBeVisible();
  await press(page, 'Show me');
  await press(page, 'Do the rest for me');
  await expect(panelOf(page).getByText(/^Doing step \d+ of/)).toBeVisible();
  await press(page, 'Stop');
  await expect(panelOf(page).getByRole('button', { name: 'Do it for me' })).toBeVisible();
  await expect(panelOf(page)).not.toContainText(`All ${lesson.steps.length} steps are done`);
  await expect(panelOf(page).getByText(/^Doing step/)).toHaveCount(0);
});

/** The control that the ring is drawn around. */
const shownIn = (page: Page, control: Locator) =>
  expect
    .poll(async () => {
      const [ring, box] = await Promise.all([page.locator('.ring').boundingBox(), control.boundingBox()]);
      if (!ring || !box) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isIn = x > ring.x && x < ring.x + ring.width && y > ring.y && y < ring.y + ring.height;
      return isIn && ring.width < box.width + 40;
    })
    .toBe(true);

test('[LG10][LG12][LG13] Show me goes along: menu, entry, fields, Save, and stays in the form', async ({
  page,
}) => {
  await openApp(page);
  await press(page, 'Show me');
  const action = page.getByRole('button', { name: 'Action' });
  await shownIn(page, action);
  await action.click();
  await shownIn(page, page.getByRole('menuitem', { name: 'Add' }));
  await page.getByRole('menuitem', { name: 'Add' }).click();
  const [name, description] = [page.getByLabel('Name', { exact: true }), page.getByLabel('Description')];
  await shownIn(page, name);
  await name.fill('Bot');
  await shownIn(page, description);
  await page.keyboard.press('Escape');
  await expect(page.locator('.ring')).toHaveCount(0);
  await press(page, 'Show me');
  await shownIn(page, description);
  await expect(page).toHaveURL(/um!skills\/new$/);
  await description.fill('Bot skill');
  await shownIn(page, page.getByRole('button', { name: 'Save' }));
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(titleIn(page)).toHaveText(lesson.steps[1]?.title ?? '');
  await expect(page.locator('.ring')).toHaveCount(0);
});

test('[UI22] the lesson is in use beside a dialog, what lies behind is not', async ({ page }) => {
  await openStep(page, 'bot');
  await press(page, 'Show me');
  await page.getByRole('button', { name: 'New Bot' }).click();
  const form = page.getByRole('dialog', { name: 'New Bot' });
  await expect(form.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await panelOf(page).evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
  await press(page, 'Copy Billing Bot');
  await expect(page.getByRole('main')).toHaveAttribute('inert');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'New Bot' })).toBeFocused();
  await expect(page.getByRole('main')).not.toHaveAttribute('inert');
});
