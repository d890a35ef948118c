import { expect, test, type Page } from '@playwright/test';
import { openReadyWorld } from './ready-world';
import { openApp, openBot, openDialog, place } from './tutorial';
import { openWindow } from './window';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const save = (page: Page) => button(page, 'Save');

async function openUser(page: Page, login: string): Promise<void> {
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('link', { name: login, exact: true }).click();
  await expect(field(page, 'Nickname')).toBeVisible();
}

async function pickSkill(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Skills' }).click();
  await page.getByRole('listbox').getByRole('option', { name, exact: true }).click();
}

async function openSecondTab(page: Page): Promise<Page> {
  const other = await openWindow(page);
  await openApp(other, './?workspace=ready');
  return other;
}

test('[FM2][FM3][FM6] two tabs change the same user: nothing is lost on either side', async ({ page }) => {
  await openReadyWorld(page);
  const other = await openSecondTab(page);
  await openUser(page, 'human_agent');
  await openUser(other, 'human_agent');

  await field(page, 'Nickname').fill('Helena');
  await pickSkill(page, 'Bot');
  await expect(page.getByText('Not saved yet: nickname, skills.')).toBeVisible();

  await other.getByRole('switch', { name: 'Enabled' }).uncheck();
  await other.getByRole('button', { name: 'Remove Human' }).click();
  await save(other).click();
  await expect(other.getByRole('row', { name: /human_agent.*Disabled/ })).toBeVisible();

  await expect(page.getByRole('switch', { name: 'Enabled' })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Remove Human' })).toHaveCount(0);
  await expect(field(page, 'Nickname')).toHaveValue('Helena');
  await page.reload();
  await expect(page.getByText('Not saved yet: nickname, skills.')).toBeVisible();
  await save(page).click();
  await expect(page.getByRole('row', { name: /human_agent.*Bot.*Disabled/ })).toBeVisible();
  await openUser(other, 'human_agent');
  await expect(field(other, 'Nickname')).toHaveValue('Helena');
  await expect(other.getByRole('button', { name: 'Remove Bot' })).toBeVisible();
});

test('[FM4] two tabs give a user two nicknames: both are shown, and one is chosen', async ({ page }) => {
  await openReadyWorld(page);
  const other = await openSecondTab(page);
  await openUser(page, 'human_agent');
  await openUser(other, 'human_agent');
  await field(page, 'Nickname').fill('Helena');
  await field(other, 'Nickname').fill('Nell');
  await save(other).click();

  await expect(page.getByText('Changed elsewhere meanwhile: “Nell”.')).toBeVisible();
  await expect(field(page, 'Nickname')).toHaveValue('Helena');
  await expect(save(page)).toHaveAccessibleDescription(
    'First choose between the two versions of the nickname.',
  );
  await button(page, 'Take theirs').click();
  await expect(field(page, 'Nickname')).toHaveValue('Nell');
  await expect(save(page)).toHaveAccessibleDescription('Nothing has been changed.');
});

test('[FM6][FM7] a skill is deleted elsewhere while it is edited: what was typed becomes a new one', async ({
  page,
}) => {
  await openReadyWorld(page);
  const other = await openSecondTab(page);
  await place(page, 'Users and Skills');
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await field(page, 'Name').fill('Sales');
  await field(page, 'Description').pressSequentially('Sells');
  await save(page).click();
  for (const tab of [page, other]) {
    await place(tab, 'Users and Skills');
    await tab.getByRole('tab', { name: 'Skills' }).click();
    await tab.getByRole('link', { name: 'Sales', exact: true }).click();
  }
  await field(page, 'Description').fill('Sells at night');
  await button(page, 'Discard').click();
  await expect(field(page, 'Description')).toHaveValue('Sells');
  await button(page, 'Undo').click();

  await button(other, 'Delete skill').click();
  await other.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('This skill was deleted elsewhere')).toBeVisible();
  await expect(field(page, 'Description')).toHaveValue('Sells at night');
  await button(page, 'Save as new').click();
  await expect(page.getByRole('row', { name: /Sales.*Sells at night/ })).toBeVisible();
});

test('[CW10][FM4] two tabs choose two goals for a campaign, and one of them renames it', async ({ page }) => {
  await openReadyWorld(page);
  const other = await openSecondTab(page);
  for (const tab of [page, other]) {
    await place(tab, 'Campaigns and Engagements');
    await tab.getByRole('link', { name: 'Bot test', exact: true }).click();
    await expect(field(tab, 'Campaign name')).toHaveValue('Bot test');
  }
  await chooseGoal(page, 'Increase sales');
  await chooseGoal(other, 'Generate leads');
  await field(other, 'Campaign name').fill('Night test');
  await save(other).click();

  await expect(page.getByRole('heading', { name: 'Night test' })).toBeVisible();
  await expect(page.getByText('Changed elsewhere meanwhile: “Generate leads”.')).toBeVisible();
  await button(page, 'Keep mine').click();
  await save(page).click();
  await expect(button(other, 'Campaign goal')).toHaveAccessibleDescription('Increase sales');
  await expect(field(other, 'Campaign name')).toHaveValue('Night test');
});

test('[CW9][CW12] Back leads through the wizard to the campaign, and the list knows of the draft', async ({
  page,
}) => {
  await openReadyWorld(page);
  await place(page, 'Campaigns and Engagements');
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await field(page, 'Campaign name').fill('Second campaign');
  await button(page, '+ Add engagement').click();
  await button(page, 'Web').click();
  await page.getByRole('radio', { name: 'Banner' }).check();
  await button(page, 'Next').click();
  await expect(page.getByRole('heading', { name: 'Engagement Settings' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'Banner' })).toBeChecked();
  await page.goBack();
  await expect(button(page, 'Web')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('An engagement is not finished')).toBeVisible();
  await expect(field(page, 'Campaign name')).toHaveValue('Second campaign');
  await page.goBack();
  await expect(page.getByText('A new campaign is waiting for you')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(field(page, 'Campaign name')).toHaveValue('Second campaign');
});

async function chooseGoal(page: Page, goal: string): Promise<void> {
  await button(page, 'Campaign goal').click();
  await page.getByRole('radio', { name: goal }).check();
  await button(page, 'Done').click();
}

test('[BB39] an interaction is deleted elsewhere while somebody types in it: it comes back with what was typed', async ({
  page,
}) => {
  await openReadyWorld(page);
  const other = await openSecondTab(page);
  const cards = (tab: Page) => tab.getByRole('list', { name: 'Interactions' }).getByRole('listitem');
  for (const tab of [page, other]) {
    await openBot(tab, 'Dialogs');
    await openDialog(tab, 'Welcome');
  }
  const before = await cards(page).count();
  await button(page, 'Text').click();
  for (const tab of [page, other]) await expect(cards(tab)).toHaveCount(before + 1);
  // It comes at the end, as none was chosen.
  await cards(page).last().getByRole('textbox').first().fill('Half a sentence');
  await cards(other).last().getByRole('button', { name: 'Interaction menu' }).press('Enter');
  await other.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(cards(other)).toHaveCount(before);
  await expect(page.getByText('was deleted elsewhere. What you typed into it is kept.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(cards(other)).toHaveCount(before + 1);
  await expect(cards(page).last().getByRole('textbox').first()).toHaveValue('Half a sentence');
  await expect(page.getByText('was deleted elsewhere')).toHaveCount(0);
});
