import { expect, test, type Locator, type Page } from '@playwright/test';
import { look } from './look';
import { importWorld, makeReadyWorld, openReadyWorld } from './ready-world';
import { openBot } from './tutorial';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const opener = (page: Page) => button(page, 'Problems');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Problems' });
const entries = (page: Page) => page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
const card = (page: Page, index: number) =>
  page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(index);

async function addDialog(page: Page, name: string): Promise<void> {
  await button(page, 'Add Dialog').click();
  await page.getByLabel('Dialog Name').fill(name);
  await button(page.getByRole('dialog'), 'Save').click();
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

test('[BB26][BB31][BB32] nothing stands in the way of the finished bot; the list is opened and left by keyboard', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await expect(opener(page)).toHaveAccessibleDescription('No problems, 1 good to know');
  // What is only good to know is not counted.
  await expect(opener(page)).toHaveText('Problems');
  await opener(page).press('Enter');
  await expect(panel(page)).toBeFocused();
  await expect(panel(page)).toContainText('Nothing stands in the way');
  await expect(panel(page).getByRole('list', { name: 'Good to know' })).toContainText(
    'add a dialog with exactly the pattern __agent_escalation_failed__',
  );
  await look(page, 'Problems, none');

  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(opener(page)).toBeFocused();

  await button(page, 'Preview').click();
  await opener(page).click();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toHaveCount(0);
  await button(panel(page), 'Close Problems').click();
  await expect(opener(page)).toBeFocused();
});

test('[BB26][BB28][BB29][BB117] problems of a half-built dialog come and go as it is typed, and the list leads to them', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await addDialog(page, 'Opening hours');
  await expect(opener(page)).toHaveAccessibleDescription('2 problems, 1 good to know');

  const dialog = page.getByRole('link', { name: 'Opening hours', exact: true });
  const mark = button(card(page, 0), '1 problem');
  await expect(dialog).toHaveAccessibleDescription(/has no pattern.* Nothing comes after the User Says/);
  await expect(mark).toHaveAccessibleDescription(/nothing a consumer says starts “Opening hours”/);
  await mark.hover();
  await expect(page.locator('.float-tooltip')).toContainText('has no pattern');

  const pattern = page.getByRole('textbox', { name: 'Pattern', exact: true });
  await pattern.fill('*(open');
  await expect(mark).toHaveAccessibleDescription(/from position 2 on, a bracket is never closed/);
  await pattern.fill('*(open|close)*');
  await expect(mark).toHaveCount(0);
  await expect(opener(page)).toHaveAccessibleDescription('1 problem, 1 good to know');

  await button(page, 'Text').click();
  await expect(card(page, 1).getByLabel('Text', { exact: true })).toBeFocused();
  await page.getByRole('tab', { name: 'Next' }).click();
  await page.getByRole('link', { name: /^Welcome/ }).click();
  await opener(page).click();
  await expect(entries(page)).toHaveText([/Warning.*“Opening hours Text” has no text/s]);
  await page.getByRole('link', { name: 'Opening hours › Opening hours Text' }).press('Enter');
  const text = card(page, 1).getByLabel('Text', { exact: true });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Interaction Details' }).locator('..')).toContainText(
    'Opening hours Text',
  );

  await page.getByRole('combobox', { name: 'Next action' }).selectOption('Dialog “Fallback”');
  await button(page, 'Integration').click();
  await expect(entries(page)).toHaveText([
    /Error.*has no integration: choose one/s,
    /Warning.*Nothing leads to “Opening hours Integration”/s,
    /Warning.*“Opening hours Text” has no text/s,
  ]);
  await look(page, 'Problems, some');
  await text.fill('From nine to five.');
  await expect(opener(page)).toHaveAccessibleDescription('2 problems, 1 good to know');
  await expect(entries(page)).toHaveCount(2);

  await page.setViewportSize({ width: 1440, height: 900 });
  await button(panel(page), 'Call “Escalation”').press('Enter');
  await expect(entries(page)).toHaveText([/Nothing leads to “Opening hours Integration”/]);
  await expect(panel(page)).toBeFocused();
  await button(page, 'Undo').click();
  await expect(entries(page)).toHaveCount(2);
  await button(panel(page), 'Delete “Opening hours Integration”').click();
  await expect(panel(page)).toContainText('Nothing stands in the way');
});

test('[BB28][BB29] a problem of a dialog as a whole leads to that dialog, a mark leads to the list', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await addDialog(page, 'Opening hours');
  await button(card(page, 0), '1 problem').press('Enter');
  await expect(panel(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(card(page, 0), '1 problem')).toBeFocused();

  await page.getByRole('navigation', { name: 'Bot' }).getByRole('link', { name: 'Integrations' }).click();
  await expect(page.getByRole('heading', { name: 'Integrations' })).toBeVisible();
  await opener(page).click();
  await panel(page).getByRole('link', { name: 'Opening hours', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Opening hours', level: 2 })).toBeVisible();
  await expect(panel(page).locator(':focus')).toHaveCount(0);
});

test('[BB29] an escalation to a skill that is not there leads to its integration', async ({ page }) => {
  const { file, humanSkill } = await makeReadyWorld();
  const wrong = file.replace(/"skillId":\s*"\d+"(?=,\s*"skillName")/, '"skillId": "42"');
  await importWorld(page, 'wrong', wrong);
  await openBot(page, 'Dialogs');
  await opener(page).click();
  await expect(entries(page)).toHaveText([/Error.*No skill of this account has the id 42\./s]);
  await page.getByRole('link', { name: 'Integration › Escalation' }).click();
  await expect(page.getByRole('heading', { name: 'Edit Integration' })).toBeVisible();
  await page.getByLabel('Agent Skill Id').fill(humanSkill);
  await button(page, 'Save').click();
  // Where there is no room for both the panel gave way to the form.
  await expect(opener(page)).toHaveAccessibleDescription('No problems, 1 good to know');
  if (await panel(page).isHidden()) await opener(page).click();
  await expect(panel(page)).toContainText('Nothing stands in the way');
  await expect(opener(page)).toHaveAccessibleDescription('No problems, 1 good to know');
});
