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

async function saveCode(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('[BB54][BB121] code is written with suggestions, runs in Preview, and where it fails the log says where', async ({
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
  await editor(page).fill('var a = 1;\nvar b = (2;');
  await expect(page.getByRole('status').getByText(/^Line 2: Something is missing here/)).toBeVisible();
  await look(page, 'code that cannot be read');
  await page.setViewportSize({ width: 1440, height: 900 });
  await editor(page).fill('botContext.sendMessage("Hi " + polite(botContext.getCurrentUserMessage()));');
  await look(page, 'code window');
  await saveCode(page);

  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await inPreview(page, 'hello');
  await expect(preview.getByRole('log').getByText('Hi dear hello', { exact: true })).toBeVisible();

  // What is out of reach of any interrupt is stopped too, and the bot answers the next thing said.
  await page.getByRole('button', { name: 'Edit Pre-Process Code' }).click();
  await editor(page).fill('\nArray.prototype.indexOf.call({ length: 9007199254740991 }, 1);');
  await saveCode(page);
  await inPreview(page, 'hello');
  await expect(preview.getByText(/Pre-Process Code of “Welcome Text” was stopped/)).toBeVisible();
  await page.getByRole('button', { name: 'Edit Pre-Process Code' }).click();
  await page.getByRole('switch', { name: 'Plain text' }).click();
  await page.getByRole('textbox', { name: 'JavaScript' }).fill('var a = 1;\nnobody(a);');
  await saveCode(page);
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

test('[UI71][BB120][BB164][BB165] what the bot knows is offered in its texts, by keyboard and by a press', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
  const text = page.getByRole('textbox', { name: 'Text', exact: true });
  const offered = page.getByRole('listbox', { name: 'Suggestions' });
  await text.fill('You said ');
  await text.press('End');
  await page.keyboard.type('{$');
  await expect(offered.getByRole('option').first()).toHaveText(
    /api_Escalation.*What “Escalation” has brought/,
  );
  await look(page, 'suggestions in a text');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('user');
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue('You said {$userMessage}');
  await expect(offered).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(text).toHaveValue('You said {$user');
  await page.keyboard.press('Control+Shift+z');
  await expect(text).toHaveValue('You said {$userMessage}');

  await page.keyboard.type(' on {$esc');
  await expect(offered.getByRole('option')).toHaveText([/api_Escalation/, /api_EscalationStatus/]);
  await page.keyboard.press('Escape');
  await expect(offered).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.type('a');
  await offered.getByRole('option').first().click();
  await expect(text).toHaveValue('You said {$userMessage} on {$.api_Escalation}');
  await page.keyboard.type(' {');
  await expect(offered).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(text).toHaveValue(/ \{\n$/);

  const sample = page.getByRole('textbox', { name: 'Sample user statement' });
  await sample.fill('{$user');
  await expect(offered).toHaveCount(0);

  // What an address looks for is not on this page: pressed on, nobody is brought there later.
  const card = page.getByRole('listitem').filter({ hasText: 'Fallback Text' });
  const welcome = new URL(page.url());
  await openDialog(page, 'Fallback');
  const id = await card.first().getAttribute('data-interaction');
  await page.goto(`${welcome.href}?interaction=${id}`);
  await expect(page).toHaveURL(welcome.href);
  await openDialog(page, 'Fallback');
  await expect(card.getByRole('textbox').first()).toBeVisible();
  await expect(card.getByRole('textbox').first()).not.toBeFocused();
});
