import { expect, test, type Page } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { openBot } from './tutorial';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const cards = (page: Page) => page.getByRole('list', { name: 'Interactions' }).locator(':scope > li');

test('[KT3] Escape keeps what was typed into a form; Cancel gives it up', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await button(page, 'Add Dialog').click();
  await field(page, 'Dialog Name').fill('Opening hours');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await button(page, 'Add Dialog').click();
  await expect(field(page, 'Dialog Name')).toHaveValue('Opening hours');
  await expect(dialog(page)).toContainText('Not saved yet: dialog name');
  await button(page, 'Cancel').click();
  await button(page, 'Add Dialog').click();
  await expect(field(page, 'Dialog Name')).toHaveValue('');
});

test('[KT2][KT4] pasted lines are patterns, a second spelling is one press away, and Ctrl+S saves', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await button(page, 'Add Dialog').click();
  await field(page, 'Dialog Name').fill('Puzzled');
  await page.keyboard.press('Control+s');
  await page.getByRole('link', { name: /^Puzzled/ }).click();
  await field(page, 'Pattern').evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', "what\n*don't understand*\r\nprice \\(usd\\)\n");
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  const patterns = page.getByRole('list', { name: 'Patterns' }).getByRole('listitem');
  await expect(patterns).toHaveCount(3);
  await button(page, 'Add pattern *don’t understand*').click();
  await expect(patterns).toHaveCount(4);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('User Says saved.')).toBeVisible();
  await page.reload();
  await expect(patterns.nth(2)).toContainText('price \\(usd\\)');
  await expect(page.getByText('Unsaved')).toHaveCount(0);
});

test('[BB180] a card far down stays, and keeps the focus, when its dialog changes', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  for (let more = 0; more < 3; more += 1) {
    const before = await cards(page).count();
    await button(page, 'Text').click();
    await expect(cards(page)).toHaveCount(before + 1);
  }
  const last = cards(page).last().getByRole('textbox').first();
  await last.fill('Far down');
  const seen = await last.elementHandle();
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Text saved.')).toBeVisible();
  await expect(last).toBeFocused();
  expect(await seen?.evaluate((element) => element.isConnected)).toBe(true);
  await page.reload();
  await expect(last).toHaveValue('Far down');
});

test('[BB34][BB35][BB50][BB206][UI64] an empty interaction goes at once, and what was deleted comes back', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  const before = await cards(page).count();
  await button(page, 'Text').click();
  await expect(cards(page)).toHaveCount(before + 1);
  const added = cards(page).last();
  await expect(added.getByRole('button', { name: '1 problem' })).toBeVisible();
  await added.getByRole('button', { name: 'Interaction menu' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(cards(page)).toHaveCount(before);
  await expect(page.getByText(/^Text .* deleted\.$/)).toBeVisible();

  const menu = cards(page).nth(1).getByRole('button', { name: 'Interaction menu' });

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await button(page, 'Delete').click();
  await expect(cards(page)).toHaveCount(before - 1);
  await button(page, 'Undo').click();
  await expect(cards(page)).toHaveCount(before);
  await expect(page.getByText('It is back.')).toBeVisible();
  // What was told before comes back with its own Undo: neither that nor an edit is taken back behind a dialog.
  await button(page, 'Dismiss').click();
  await expect(page.getByText(/^Text .* deleted\.$/)).toBeVisible();

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(button(page, 'Undo edit')).not.toHaveAttribute('aria-disabled');
  await expect(button(page, 'Cancel')).toBeVisible();
  await page.keyboard.press('Control+z');
  await button(page, 'Cancel').click();
  await expect(page.getByText(/^Text .* deleted\.$/)).toBeVisible();
  await button(page, 'Dismiss').click();
  // Taken back and made again once: what the key did behind the dialog would have been taken back first.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText(/^Made again: /)).toBeVisible();
  await expect(cards(page)).toHaveCount(before);

  await menu.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await button(page, 'Delete').click();
  await expect(cards(page)).toHaveCount(before - 1);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(before);
});

test('[BB50] an edit is taken back and made again by buttons and by keys', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  const before = await cards(page).count();
  await expect(button(page, 'Undo edit')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Text').click();
  await expect(cards(page)).toHaveCount(before + 1);
  await button(page, 'Undo edit').click();
  await expect(cards(page)).toHaveCount(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(before + 1);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(before);
});

test('[BB53] what is searched for is found and led to', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await button(page, 'Search in this bot').click();
  const panel = page.getByRole('complementary', { name: 'Search' });
  await panel.getByLabel('Find in this bot').fill('howdy');
  await panel.getByRole('link').first().click();
  await expect(cards(page).first().getByRole('textbox').first()).toBeFocused();
  await panel.getByLabel('Find in this bot').fill('nothing of the kind');
  await expect(panel.getByRole('status')).toHaveText('Nothing found.');
});

test('[KT5] Enter that is held down adds one dialog, and one interaction', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  const holdEnter = async () => {
    // A key that is down already comes again as a repeat.
    for (let time = 0; time < 8; time += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
  };
  await button(page, 'Add Dialog').click();
  await page.getByLabel('Dialog Name').fill('Refunds');
  await holdEnter();
  await expect(page.getByRole('heading', { name: 'Refunds' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const before = await cards(page).count();
  await button(page, 'Text').focus();
  await holdEnter();
  await expect(cards(page)).toHaveCount(before + 1);
});
