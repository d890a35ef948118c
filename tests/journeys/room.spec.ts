import { expect, test, type Page } from '@playwright/test';
import { importReadyWorld, openChat, openReadyWorld } from './ready-world';
import { findRoom } from './room';
import { openDialog, place, say } from './tutorial';

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
