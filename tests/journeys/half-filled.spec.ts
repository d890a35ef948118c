import { expect, test, type Page } from '@playwright/test';
import { fileOf, handOver, makeReadyWorld, openChat, openReadyWorld } from './ready-world';
import { openApp, openBot, openDialog, place, say, startChat } from './tutorial';
import { openWindow } from './window';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

test('[US1][CW1] half-filled pages of users, skills and campaigns are the same after a reload', async ({
  page,
}) => {
  await openReadyWorld(page);
  await addUnder(page, 'Users and Skills');
  await field(page, 'Name').fill('Billing questions');
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue('Billing questions');

  await page.getByRole('tab', { name: 'Users' }).click();
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await field(page, 'Login name').fill('second_bot');
  await page.getByLabel('User type').selectOption('Bot');
  await page.reload();
  await expect(field(page, 'Login name')).toHaveValue('second_bot');
  await expect(page.getByLabel('User type')).toHaveValue('bot');

  await addUnder(page, 'Campaigns and Engagements');
  await field(page, 'Campaign name').fill('Second campaign');
  await button(page, 'Campaign goal').click();
  await page.getByRole('radio', { name: 'Interact with consumers' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Interact with consumers' })).toBeChecked();
  await button(page, 'Done').click();
  await page.reload();
  await expect(page.getByText('Interact with consumers')).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  await expect(field(page, 'Campaign name')).toHaveValue('Second campaign');

  await button(page, '+ Add engagement').click();
  await button(page, 'Web').click();
  await page.getByRole('radio', { name: 'Banner' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Banner' })).toBeChecked();
});

test('[BB3][BB13][BB16] half-filled integrations and interactions are the same after a reload', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await button(page, '+ Add Integration').click();
  await page.getByLabel('Integration Type').selectOption('LivePerson Agent Escalation');
  await field(page, 'Agent Skill Id').fill('12');
  await page.reload();
  await expect(field(page, 'Agent Skill Id')).toHaveValue('12');

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Agent Handoff');
  await field(page, 'Pattern').fill('*(person');
  await field(page, 'Sample user statement').fill('A person, please');
  await page.reload();
  await expect(field(page, 'Pattern')).toHaveValue('*(person');
  await expect(field(page, 'Sample user statement')).toHaveValue('A person, please');

  const second = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await second.getByRole('button', { name: 'Interaction Details' }).click();
  await page.getByRole('tab', { name: 'Next' }).click();
  await button(page, 'Add rule').click();
  await field(page, 'Rule name').fill('When it fa');
  await page.reload();
  await expect(field(page, 'Rule name')).toHaveValue('When it fa');
});

test('[UI16] half-filled dialogs of the builder open again after a reload, and are forgotten when cancelled', async ({
  page,
}) => {
  await openReadyWorld(page);
  await place(page, 'Conversation Builder');
  await button(page, 'New Bot').click();
  await field(page, 'Name').fill('Second b');
  await field(page, 'Description').fill('Answers at night');
  await page.reload();
  await expect(field(page, 'Name')).toHaveValue('Second b');
  await expect(field(page, 'Description')).toHaveValue('Answers at night');
  await cancel(page);
  await button(page, 'New Bot').click();
  await expect(field(page, 'Name')).toHaveValue('');
  await cancel(page);

  await openBot(page, 'Dialogs');
  await button(page, 'Add Dialog').click();
  await field(page, 'Dialog Name').fill('Refun');
  await page.reload();
  await expect(field(page, 'Dialog Name')).toHaveValue('Refun');
  await cancel(page);
  await button(page, 'Add Dialog').click();
  await expect(field(page, 'Dialog Name')).toHaveValue('');
  await cancel(page);

  await openBot(page, 'Agent Connectors');
  await button(page, 'New Bot Connector').click();
  await expect(page.getByLabel('Agent User ID')).toHaveText(/bot_user \(taken by another connector\)/);
  for (const [name, option] of connectorFields) await page.getByLabel(name).selectOption(option);
  await page.reload();
  for (const [name, option] of connectorFields) await expect(chosen(page, name)).toHaveText(option);
  await cancel(page);
  await button(page, 'New Bot Connector').click();
  await expect(chosen(page, 'Role')).toHaveText('Select a role');
});

test('[UI16] a bot’s new name, typed and not saved, is saved after a reload and then forgotten', async ({
  page,
}) => {
  await openReadyWorld(page);
  await place(page, 'Conversation Builder');
  await button(page, 'Menu of Billing').click();
  await page.getByRole('menuitem', { name: 'Bot Settings' }).click();
  await field(page, 'Name').fill('Billing at night');
  await page.reload();
  await expect(dialog(page)).toHaveAccessibleName('Settings of Billing');
  await button(page, 'Save').click();
  await expect(page.getByRole('link', { name: 'Billing at night' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Billing at night' })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
});

test('[VP4][AW10][BB25] messages typed and not sent stay, of the consumer, the agent and in the preview', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await field(visitor, 'Message').fill('My bill looks');
  await field(helen, 'Message').fill('How can I');
  await Promise.all([visitor.reload(), helen.reload()]);
  await expect(field(visitor, 'Message')).toHaveValue('My bill looks');
  await expect(field(helen, 'Message')).toHaveValue('How can I');

  await openBot(helen, 'Dialogs');
  await button(helen, 'Preview').click();
  await field(helen, 'Message').fill('hell');
  await helen.reload();
  await expect(field(helen, 'Message')).toHaveValue('hell');
});

test('[AW3][AW13] the chosen connection is the same after a reload, while it lasts and when it is over', async ({
  page,
}) => {
  // Wide enough for the table and the talk.
  await page.setViewportSize({ width: 1600, height: 900 });
  const { helen, visitor, accountId } = await openChat(page);
  await handOver(helen, visitor);
  await say(helen, 'To the first one');
  const second = await openWindow(page);
  await openApp(second, `./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await startChat(second);
  await handOver(helen, second);

  const row = helen.getByRole('main').getByRole('row').nth(1).getByRole('button').first();
  const line = helen.getByRole('log').getByText('To the first one');
  await row.click();
  await expect(line).toBeVisible();
  await helen.reload();
  await expect(line).toBeVisible();
  await expect(row).toHaveAttribute('aria-current', 'true');

  await button(visitor, 'End chat').click();
  await visitor.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
  const ended = helen.getByRole('row', { name: /Ended/ }).getByRole('button');
  await expect(ended).toHaveAttribute('aria-current', 'true');
  await helen.reload();
  await expect(line).toBeVisible();
  await expect(ended).toHaveAttribute('aria-current', 'true');
  await button(helen, 'Clear').click();
  await expect(ended).toHaveCount(0);
  await helen.reload();
  await expect(helen.getByRole('row', { name: /With you/ })).toBeVisible();
  await expect(ended).toHaveCount(0);
});

test('[DP7][VP9] a name for an imported world and a half-typed address stay', async ({ page }) => {
  const { file } = await makeReadyWorld();
  await openApp(page, './#/data');
  const pick = () => page.getByLabel('World file').setInputFiles(fileOf('ready.world.json', file));
  await pick();
  await field(page, 'Name of the new workspace').fill('my-own');
  await page.reload();
  await pick();
  await expect(field(page, 'Name of the new workspace')).toHaveValue('my-own');

  await place(page, 'Visitor page');
  await field(page, 'Address').fill('1234');
  const typed = await field(page, 'Address').inputValue();
  await page.reload();
  await expect(field(page, 'Address')).toHaveValue(typed);
  await page.getByRole('link', { name: 'Messaging test page' }).click();
  await field(page, 'Account number').fill('12345');
  await page.reload();
  await expect(field(page, 'Account number')).toHaveValue('12345');
});

const connectorFields = [
  ['Role', 'Agent'],
  ['Conversation Type', 'Chat'],
  ['Deploy to', 'Production'],
] as const;

const chosen = (page: Page, name: string) => page.getByLabel(name).locator('option:checked');

/** Shuts the open dialog; a reload does not bring it back. */
async function cancel(page: Page): Promise<void> {
  await button(page, 'Cancel').click();
  await expect(dialog(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
}

async function addUnder(page: Page, name: string): Promise<void> {
  await place(page, name);
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
}
