import { expect, test, type Locator, type Page } from '@playwright/test';
import { importReadyWorld, openChat, openReadyWorld } from './ready-world';
import { findRoom } from './room';
import { becomeHelen, openApp, openDialog, place, say } from './tutorial';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

test('[UI62] every place has room in every window', async ({ page }) => {
  test.slow();
  const { accountId } = await openReadyWorld(page);
  for (const name of ['Campaigns and Engagements', 'Users and Skills']) {
    await place(page, name);
    await expect(heading(page, name)).toBeVisible();
    await findRoom(page, name, [button(page, 'Action')]);
  }
  await page.getByRole('tab', { name: 'Users' }).click();
  await findRoom(page, 'Users', [button(page, 'Action')]);
  await place(page, 'Data');
  await findRoom(page, 'Data', [heading(page, 'Data')]);
  await place(page, 'Lessons');
  await findRoom(page, 'Lessons', [heading(page, 'Lessons')]);
  await place(page, 'Visitor page');
  await findRoom(page, 'Visitor page without an account number');
  await page.goto(`./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await expect(button(page, /Live Chat/i)).toBeVisible();
  await findRoom(page, 'Visitor page', [button(page, /Live Chat/i)]);
});

test('[UI62] every form has room in every window', async ({ page }) => {
  test.slow();
  const { accountId, humanSkill, human } = await importReadyWorld(page);
  for (const address of [`um!skills/${humanSkill}`, `um!users/${human}`, 'um!users/new']) {
    await page.goto(`./?workspace=ready#/a/${accountId}/${address}`);
    await expect(button(page, 'Save')).toBeVisible();
    await findRoom(page, address.replace(/\d+$/, ''), [button(page, 'Save'), button(page, 'Cancel')], {
      scrollsBesideSheet: true,
    });
  }
});

test('[UI62][BB203] the builder has room in every window', async ({ page }) => {
  test.slow();
  const { bot } = await importReadyWorld(page);
  await page.goto('./?workspace=ready#/bots');
  await findRoom(page, 'Bots', [button(page, 'New Bot')]);

  const bar = page.getByRole('navigation', { name: 'Bot' });
  await page.goto(`./?workspace=ready#/bots/${bot}/dialogs`);
  await openDialog(page, 'Agent Handoff');
  const add = page.getByRole('group', { name: /Add an interaction/ });
  const cards = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem');
  // More than any window can show.
  for (let added = 0; added < 4; added += 1) {
    const before = await cards.count();
    await add.getByRole('button', { name: 'Text', exact: true }).click();
    await expect(cards).toHaveCount(before + 1);
  }
  const details = page.getByRole('region', { name: 'Interaction Details' });
  const save = details.getByRole('button', { name: 'Save' });
  const inDialogs = [bar, button(page, 'Add Dialog'), add.getByRole('button').first(), save];
  await findRoom(page, 'Dialogs', inDialogs);
  await button(page, 'Preview').click();
  await page.setViewportSize({ width: 1440, height: 900 });
  await say(page, 'hello');
  await page.getByRole('button', { name: /Show the lesson/ }).click();
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    const list = page.getByRole('list', { name: 'Interactions' });
    await expect.poll(async () => (await list.boundingBox())?.height).toBeGreaterThan(height / 2);
  }
  await findRoom(page, 'Dialogs with Preview', [bar, button(page, 'Close Preview'), button(page, 'Send')]);
  await button(page, 'Close Preview').click();
  await page.getByRole('button', { name: /^Problems/ }).click();
  await findRoom(page, 'Dialogs with Problems', [bar, button(page, 'Close Problems')]);
  await button(page, 'Close Problems').click();

  await page.goto(`./?workspace=ready#/bots/${bot}/integrations`);
  await findRoom(page, 'Integrations', [bar, button(page, '+ Add Integration')]);
  await button(page, '+ Add Integration').click();
  await findRoom(page, 'Add Integration', [bar, button(page, 'Save')], { scrollsBesideSheet: true });
  await page.goto(`./?workspace=ready#/bots/${bot}/connectors`);
  await findRoom(page, 'Agent Connectors', [bar, button(page, 'New Bot Connector')]);
});

test('[UI62] a campaign and its wizard have room in every window', async ({ page }) => {
  test.slow();
  await openReadyWorld(page);
  await place(page, 'Campaigns and Engagements');
  await page.getByRole('main').getByRole('link', { name: 'Bot test' }).click();
  await expect(page.getByLabel('Campaign name')).toBeVisible();
  await findRoom(page, 'a campaign', [button(page, 'Save')], { scrollsBesideSheet: true });
  await button(page, '+ Add engagement').click();
  await button(page, 'Web').click();
  await findRoom(page, 'the gallery', [button(page, 'Next')], { scrollsBesideSheet: true });
});

test('[UI62] both sides of a conversation have room in every window', async ({ page }) => {
  test.slow();
  const { helen, visitor } = await openChat(page);
  await findRoom(visitor, 'a chat with the bot', [button(visitor, 'Send')]);
  await place(helen, 'Agent workspace for Chat');
  await findRoom(helen, 'Agent workspace, nothing waits', [heading(helen, 'Agent workspace for Chat')]);
  await visitor.setViewportSize({ width: 1440, height: 900 });
  await helen.setViewportSize({ width: 1440, height: 900 });
  await say(visitor, 'I want to speak to an agent');
  await helen.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click();
  await expect(button(helen, 'Accept')).toBeEnabled();
  await findRoom(helen, 'Agent workspace, an offer', [button(helen, 'Accept')]);
  await button(helen, 'Accept').click();
  await expect(button(helen, 'Send')).toBeVisible();
  await findRoom(helen, 'Agent workspace, a talk', [button(helen, 'Send'), button(helen, 'End')]);
});

test('[UI62] an address that leads nowhere has room in every window', async ({ page }) => {
  await page.goto('./#/constructor');
  await expect(page.getByText('Nothing at this address')).toBeVisible();
  await findRoom(page, 'nowhere');
});

test('[UI63] the focus goes along to the heading of what is opened, and the bar of the bot stays', async ({
  page,
}) => {
  const { bot } = await importReadyWorld(page);
  for (const name of ['Users and Skills', 'Campaigns and Engagements', 'Data']) {
    await place(page, name);
    await expect(heading(page, name)).toBeFocused();
  }
  await place(page, 'Conversation Builder');
  await expect(heading(page, 'Bots')).toBeFocused();
  await page.goto(`./?workspace=ready#/bots/${bot}/integrations`);
  await button(page, '+ Add Integration').click();
  await expect(heading(page, 'Add Integration')).toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Bot' })).toBeInViewport({ ratio: 1 });
});

test('[UI61] the rail folds by hand, keeps its names, and is found as it was left', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openReadyWorld(page);
  const places = page.getByRole('navigation', { name: 'Places' });
  await button(page, 'Fold to icons').click();
  await expect(button(page, 'Show the names')).toBeFocused();
  await expect(places.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
  await places.getByRole('link', { name: 'Users and Skills' }).hover();
  await expect(page.locator('.float-tooltip')).toHaveText('Users and Skills');
  await page.reload();
  await button(page, 'Show the names').click();
  await place(page, 'Conversation Builder');
  await expect(button(page, 'Show the names')).toBeVisible();
});

const boxOf = async (it: Locator) => (await it.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

test('[UI375][UI376] a heading with the focus has no box, and a name stands on one line beside the lesson', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openReadyWorld(page);
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: 'Users and Skills' })
    .focus();
  await page.keyboard.press('Enter');
  const title = heading(page, 'Users and Skills');
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS('outline-style', 'none');
  await expect(title).toHaveCSS('text-decoration-line', 'underline');

  await page.getByRole('tab', { name: 'Users' }).click();
  await expect(page.getByRole('button', { name: /Hide the lesson/ })).toBeVisible();
  for (const name of ['bot_user', 'human_agent']) {
    const link = page.getByRole('main').getByRole('link', { name, exact: true });
    await expect(link).toBeVisible();
    expect((await boxOf(link)).height, name).toBeLessThan(30);
  }
});

test('[UI377] buttons that are off stay in a row with the heading, their reason below', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openReadyWorld(page);
  await becomeHelen(page);
  await place(page, 'Conversation Builder');
  const add = button(page, 'New Bot');
  await expect(add).toHaveAccessibleDescription(/adding bots takes the profile/);
  const middles = await Promise.all(
    [heading(page, 'Bots'), button(page, 'Import Bot'), add].map(async (it) => {
      const { y, height } = await boxOf(it);
      return Math.round(y + height / 2);
    }),
  );
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(30);
  const [one, other] = await Promise.all([boxOf(button(page, 'Import Bot')), boxOf(add)]);
  expect(one.y).toBe(other.y);
  expect(other.x - one.x - one.width).toBeLessThan(16);
  await expect(page.getByText(/adding bots takes the profile/).filter({ visible: true })).toHaveCount(1);
});

test('[UI378] the address of the visitor’s page is readable in the narrowest window', async ({ page }) => {
  const { accountId } = await openReadyWorld(page);
  for (const width of [390, 320, 250]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?workspace=ready&frame=none#/visitor-page/?siteid=${accountId}`);
    const address = page.getByRole('textbox', { name: 'Address' });
    await expect(address).toBeVisible();
    expect((await boxOf(address)).width, `${width} px`).toBeGreaterThan(70);
  }
});

test('[UI302] on a phone with the lesson’s sheet a talk has all of the desk', async ({ page }) => {
  // Loaded anew, a talk is the only one and was not selected.
  await openApp(page, './?start=handed-over&workspace=phone#/agent');
  await page.setViewportSize({ width: 390, height: 844 });
  const shows = page.getByRole('button', { name: /Show the lesson/ });
  const hides = page.getByRole('button', { name: /Hide the lesson/ });
  await expect(shows.or(hides)).toBeVisible();
  if (await shows.isVisible()) await shows.click();
  await expect(hides).toBeVisible();
  const [said, field] = await Promise.all([
    boxOf(page.getByRole('log')),
    boxOf(page.getByRole('textbox', { name: 'Message', exact: true })),
  ]);
  expect(said.height).toBeGreaterThan(60);
  expect(said.y + said.height).toBeLessThanOrEqual(field.y);
  await expect(page.getByRole('table')).toBeHidden();
});

test('[UI379] labels of a lesson’s values keep their words whole', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openApp(page, './#/lesson/connect-to-liveengage/engagement');
  await page.setViewportSize({ width: 768, height: 1024 });
  const lesson = page.getByRole('complementary', { name: 'Lesson' });
  const label = lesson.getByText('Conversation type', { exact: true });
  await expect(label).toBeVisible();
  const lines = await label.evaluate((element) => {
    const word = document.createRange();
    word.setStart(element.firstChild ?? element, 0);
    word.setEnd(element.firstChild ?? element, 'Conversation'.length);
    return word.getClientRects().length;
  });
  expect(lines).toBe(1);
});

test('[UI70] a toast lies on no message that stands where it would', ({ page }) =>
  expectBeside(page, 'alert'));

test('[UI390] a toast lies on no line of text that stands where it would', ({ page }) =>
  expectBeside(page, null));

/** Puts a line where a toast stands, and expects the toast above it. */
async function expectBeside(page: Page, role: string | null): Promise<void> {
  await openApp(page, './?share-text=Hello#/data');
  await page.setViewportSize({ width: 1440, height: 900 });
  const toast = page.getByRole('region', { name: 'What happened' });
  await expect(toast).toBeVisible();
  await place(page, 'Users and Skills');
  const bottom = async () => Math.round((await boxOf(toast)).y + (await boxOf(toast)).height);
  await expect.poll(bottom).toBe(884);
  await page.evaluate((given) => {
    const told = document.createElement('p');
    told.role = given;
    told.textContent = 'It did not work.';
    told.style.cssText = 'position: fixed; inset: auto 1rem 1rem auto; width: 20rem; height: 4rem; margin: 0';
    document.body.append(told);
  }, role);
  const told = page.getByText('It did not work.');
  const gap = async () => (await boxOf(told)).y - (await boxOf(toast)).y - (await boxOf(toast)).height;
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
}
