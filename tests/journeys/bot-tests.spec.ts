import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot, openDialog } from './tutorial';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const preview = (page: Page) => page.getByRole('complementary', { name: 'Preview' });

async function sayInPreview(page: Page, text: string): Promise<void> {
  await preview(page).getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}

test('[BB70][BB71][BB135][CT1][CT3] a talk in Preview is saved as a test, fails once the bot answers otherwise, and expects the new answer', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Tests');
  await expect(page.getByRole('heading', { name: 'No tests yet' })).toBeVisible();
  await look(page, 'no tests');
  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  await sayInPreview(page, 'hi');
  await expect(preview(page).getByRole('log')).toContainText('What can I do for you?');
  await button(page, 'Save as a test').click();
  await expect(page.getByText('Saved as a test: Talk about “hi”')).toBeVisible();
  await preview(page).getByRole('link', { name: 'All tests' }).click();
  await button(page, 'Close Preview').click();
  await button(page, 'Play all').click();
  await expect(page.getByText('All have passed.')).toBeVisible();
  await look(page, 'tests that have passed');

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
  const greeting = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await greeting.getByRole('textbox').first().fill('Good day!');
  await greeting.getByRole('button', { name: 'Interaction menu' }).click();
  await page.getByRole('menuitem', { name: 'Save' }).click();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);

  await openBot(page, 'Tests');
  await expect(page.getByText('Never played')).toBeVisible();
  await button(page, 'Play all').click();
  await expect(page.getByText('1 of 1 failed.')).toBeVisible();
  await expect(page.getByRole('article', { name: 'Talk about “hi”' })).toContainText(
    'The bot says “Good day!”',
  );
  await expect(page.getByRole('article', { name: 'Talk about “hi”' })).toContainText(
    'What can I do for you?',
  );
  await look(page, 'a test that has failed');
  await button(page, 'Accept the new answer').click();
  await button(page, 'Play all').click();
  await expect(page.getByText('All have passed.')).toBeVisible();
});

test('[BB72][CT2][CT4] by keyboard: a test is edited, deployed without anybody at work, and deleted', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  await sayInPreview(page, 'an agent please');
  await expect(preview(page).getByRole('log')).toContainText('an agent please');
  await button(page, 'Save as a test').click();
  await openBot(page, 'Tests');
  await button(page, 'Close Preview').click();

  const keys = new Keyboard(page);
  const entry = (name: string) => page.getByRole('menuitem', { name, exact: true });
  await keys.pick(button(page, 'Menu of Talk about “an agent please”'), entry('Edit'));
  await expect(page.getByRole('heading', { name: 'Edit Test' })).toBeVisible();
  await look(page, 'a test is edited');
  await keys.tabTo(field(page, 'Name'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Nobody there');
  await keys.choose(page.getByLabel('Channel'), 'Deployed, chat');
  await keys.tabTo(field(page, 'Expected'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('{"open":true,"event":"returned"}');
  await keys.choose(page.getByLabel('Agents at work'), 'Those chosen here');
  await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }));
  const nobody = page.getByRole('article', { name: 'Nobody there' });
  await keys.press(nobody.getByRole('button', { name: 'Play', exact: true }));
  await expect(nobody).toContainText('Failed');
  await expect(nobody).toContainText('Came');
  await keys.press(button(page, /^Accept (the new answer|all \d+ differences)$/));
  await keys.press(nobody.getByRole('button', { name: 'Play', exact: true }));
  await expect(nobody).toContainText('Passed');

  await keys.pick(button(page, 'Menu of Nobody there'), entry('Delete'));
  await keys.press(page.getByRole('alertdialog').getByRole('button', { name: /^Delete/ }));
  await expect(page.getByText('Test “Nobody there” deleted.')).toBeVisible();
});
