import { expect, test, type Page } from '@playwright/test';
import { proves } from '#support/proves';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot, openDialog } from './tutorial';

const editor = (page: Page) => page.getByRole('textbox', { name: 'JavaScript', exact: true });

async function inPreview(page: Page, words: string): Promise<void> {
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill(words);
  await preview.getByLabel('Message', { exact: true }).press('Enter');
}

test('[BB54] code is written with suggestions, runs in Preview, and where it fails the log says where', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Global Functions');
  await editor(page).fill('function polite(name) {\n  return "dear " + name;\n}');
  await look(page, 'global functions');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Global functions saved.')).toBeVisible();

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Text', exact: true }) })
    .getByRole('button', { name: 'Interaction Details' })
    .click();
  await proves('S38', async () => {
    await expect(page.getByRole('tab', { name: 'Settings' })).toBeVisible();
    await page.getByRole('tab', { name: 'Code' }).click();
  });
  await look(page, 'code tab');
  await page.getByRole('button', { name: 'Add Pre-Process Code' }).click();
  await proves(['S39', 'S306'], () => expect(editor(page)).toBeVisible());
  await editor(page).click();
  await page.keyboard.type('botContext.sendMes');
  await expect(page.getByRole('option', { name: /^sendMessage\b/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await editor(page).fill('botContext.sendMessage("Hi " + polite(botContext.getCurrentUserMessage()));');
  await look(page, 'code window');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await inPreview(page, 'hello');
  await expect(preview.getByRole('log').getByText('Hi dear hello', { exact: true })).toBeVisible();

  // What is out of reach of any interrupt is stopped too, and the bot answers the next thing said.
  await page.getByRole('button', { name: 'Edit Pre-Process Code' }).click();
  await editor(page).fill('\nArray.prototype.indexOf.call({ length: 9007199254740991 }, 1);');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await inPreview(page, 'hello');
  await expect(preview.getByText(/Pre-Process Code of “Welcome Text” was stopped/)).toBeVisible();
  await page.getByRole('button', { name: 'Edit Pre-Process Code' }).click();
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await page.getByRole('textbox', { name: 'JavaScript' }).fill('var a = 1;\nnobody(a);');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await inPreview(page, 'hello');
  await expect(preview.getByText(/Pre-Process Code of “Welcome Text”, line 2/)).toBeVisible();
  await look(page, 'code failed');

  await page.setViewportSize({ width: 1440, height: 900 });
  await preview.getByRole('link', { name: 'Pre-Process Code of “Welcome Text”, line 2' }).first().click();
  const plain = page.getByRole('dialog').getByRole('textbox', { name: 'JavaScript' });
  await expect(plain).toBeFocused();
  const caret = await plain.evaluate((field: HTMLTextAreaElement) => field.selectionStart);
  expect(caret).toBeGreaterThanOrEqual('var a = 1;\n'.length);
});
