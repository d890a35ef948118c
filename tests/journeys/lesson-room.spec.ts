import { expect, test, type Locator, type Page } from '@playwright/test';
import { connectToLiveEngage as lesson } from '#core/lessons/connect-to-liveengage/index';
import { hasFocus } from './keyboard';
import { openReadyWorld } from './ready-world';
import { openApp, place, startConnector } from './tutorial';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Lesson' });
const titleIn = (page: Page) => panelOf(page).getByRole('article').getByRole('heading', { level: 2 });
const press = (page: Page, name: string) => panelOf(page).getByRole('button', { name, exact: true }).click();
const titleOf = (id: string) => lesson.steps.find((step) => step.id === id)?.title ?? '';
const phone = { width: 390, height: 844 };

async function openStep(page: Page, id: string, workspace = 'default'): Promise<void> {
  await openApp(page, `./?workspace=${workspace}#/lesson/${lesson.id}/${id}`);
  const shut = panelOf(page).getByRole('button', { name: /Show the lesson/ });
  const open = panelOf(page).getByRole('button', { name: /Hide the lesson/ });
  await expect(shut.or(open)).toBeVisible();
  if (await shut.isVisible()) await shut.click();
  await expect(titleIn(page)).toHaveText(titleOf(id));
}

/** Wholly in sight, and nothing over it. */
const inSight = (control: Locator) =>
  expect
    .poll(() =>
      control.evaluate((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return isIn && hit !== null && (element.contains(hit) || hit.contains(element));
      }),
    )
    .toBe(true);

test('[LG21][LG24] on a phone Show me unfolds the details, and folds them where they cover the way', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openStep(page, 'pattern');
  await press(page, 'Prepare everything up to here');
  await expect(panelOf(page).getByRole('button', { name: 'Do it for me' })).toBeVisible();
  const controls = {
    pattern: page.getByRole('textbox', { name: 'Pattern', exact: true }),
    'integration-interaction': page.getByRole('button', { name: 'Integration', exact: true }),
    'choose-escalation': page.getByLabel('Integration', { exact: true }),
  };
  for (const [id, control] of Object.entries(controls)) {
    await expect(titleIn(page)).toHaveText(titleOf(id));
    await press(page, 'Show me');
    await expect.poll(() => hasFocus(control), { message: id }).toBe(true);
    await inSight(control);
    await press(page, 'Do it for me');
  }
  await expect(panelOf(page)).toContainText(`Done: ${titleOf('choose-escalation')}`);
});

test('[LG31][LG62] on a phone the work has more room than the lesson, whose height is changed by finger and by keys', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openStep(page, 'pattern');
  const heightOf = async (it: Locator) => (await it.boundingBox())?.height ?? 0;
  const handle = page.getByRole('separator', { name: 'Height of the lesson' });
  await expect(handle).toHaveAttribute('aria-valuenow', '34');
  expect(await heightOf(page.getByRole('main'))).toBeGreaterThan(1.5 * (await heightOf(panelOf(page))));

  // Whoever works has the window, and the lesson a line that says its step.
  const head = panelOf(page).getByRole('button', { name: /the lesson$/ });
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await expect(head).toHaveText(new RegExp(`${titleOf('pattern')}.*Show the lesson`, 's'));
  expect(await heightOf(page.getByRole('main'))).toBeGreaterThan(0.8 * phone.height);
  await head.click();
  await expect(head).toHaveText(new RegExp(`${lesson.title}.*Hide the lesson`, 's'));

  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(handle).toHaveAttribute('aria-valuenow', '44');
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(195, 560);
  await page.mouse.up();
  const dragged = Number(await handle.getAttribute('aria-valuenow'));
  expect(dragged).toBeLessThan(34);
  await expect.poll(() => heightOf(panelOf(page))).toBeCloseTo((844 * dragged) / 100, -1);
  await page.reload();
  await expect(handle).toHaveAttribute('aria-valuenow', String(dragged));
  await handle.press('Home');
  await expect(handle).toHaveAttribute('aria-valuenow', '20');
});

test('[LG22] on a phone what Show me has to say is in sight', async ({ page }) => {
  await openReadyWorld(page);
  // Once its connector is Online the lesson goes on by itself, and only then back.
  await expect(titleIn(page)).toHaveText(titleOf('available'));
  await page.setViewportSize(phone);
  await openStep(page, 'start', 'ready');
  await press(page, 'Show me');
  await inSight(panelOf(page).getByText(/^“Start” is not to be seen here/));
});

test('[LG23][LG61][LG62] what is to be typed is in sight beside the work, and nothing of it is cut', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openStep(page, 'human-skill');
  await press(page, 'Do it for me');
  await expect(panelOf(page)).toContainText(`Done: ${titleOf('human-skill')}`);
  await openStep(page, 'bot-skill');
  await press(page, 'Do it for me');
  await expect(titleIn(page)).toHaveText(titleOf('bot-user'));
  const { values } = lesson.steps.find(({ id }) => id === 'bot-user')!;
  for (const { label } of values.filter(({ enter }) => enter === 'type'))
    await inSight(
      panelOf(page)
        .getByRole('term')
        .filter({ hasText: new RegExp(`^${label}$`) }),
    );
  const [show, doIt] = await Promise.all(
    ['Show me', 'Do it for me'].map((name) => panelOf(page).getByRole('button', { name }).boundingBox()),
  );
  expect(show?.y).toBe(doIt?.y);

  await page.setViewportSize({ width: 768, height: 1024 });
  await openStep(page, 'pattern');
  const words = [panelOf(page).getByText(lesson.title, { exact: true }), panelOf(page).getByRole('code')];
  for (const one of words)
    expect(await one.evaluate((box) => box.scrollWidth <= box.clientWidth || box.clientWidth === 0)).toBe(
      true,
    );

  // In a frame of a page.
  await page.setViewportSize({ width: 700, height: 500 });
  await openStep(page, 'bot-user');
  await inSight(panelOf(page).getByRole('region', { name: 'Still missing' }).getByRole('listitem').first());
  for (const name of ['Show me', 'Do it for me']) await inSight(panelOf(page).getByRole('button', { name }));
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await expect(panelOf(page).getByRole('button', { name: /Show the lesson/ })).toBeVisible();
  await expect.poll(async () => (await page.getByRole('main').boundingBox())?.width).toBeGreaterThan(560);
});

test('[LG19] a wrong connector that runs: Show me goes from Stop by Edit to Save, and Start is next', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openStep(page, 'connector', 'ready');
  await place(page, 'Conversation Builder');
  await page.getByRole('main').getByRole('link', { name: 'Billing', exact: true }).click();
  await page.getByRole('navigation', { name: 'Bot' }).getByRole('link', { name: 'Agent Connectors' }).click();
  const form = page.getByRole('dialog');
  const edit = async (kind: string) => {
    await page.getByRole('button', { name: 'Menu of bot_user' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await form.getByLabel('Conversation Type').selectOption(kind);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toHaveCount(0);
  };
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Stop' }).click();
  await edit('Messaging');
  await startConnector(page);
  await expect(titleIn(page)).toHaveText(titleOf('connector'));
  await expect(panelOf(page)).toContainText('Press Stop in the row of bot_user');

  await press(page, 'Show me');
  await expect(main.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await shown(page, main.getByRole('button', { name: 'Menu of bot_user' }));
  await edit('Chat');
  await expect(titleIn(page)).toHaveText(titleOf('start'));
  await expect(panelOf(page)).not.toContainText('No longer true: Add an agent connector');
});

/** The ring is drawn around it. */
const shown = (page: Page, control: Locator) =>
  expect
    .poll(async () => {
      const [ring, box] = await Promise.all([page.locator('.ring').boundingBox(), control.boundingBox()]);
      return !!ring && !!box && Math.abs(ring.x + 6 - box.x) < 6 && Math.abs(ring.y + 6 - box.y) < 6;
    })
    .toBe(true);
