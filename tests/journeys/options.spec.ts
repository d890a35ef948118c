import { expect, test, type Page } from '@playwright/test';
import { openBot, openDialog, say } from './tutorial';
import { openChat, handOver } from './ready-world';
import { look } from './look';

async function add(page: Page, kind: string): Promise<void> {
  await page
    .getByRole('group', { name: /^Add an interaction/ })
    .getByRole('button', { name: kind, exact: true })
    .click();
}

/** What is done next finds it saved. */
async function save(page: Page): Promise<void> {
  await expect(page.getByText('Unsaved changes').first()).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
}

async function setClock(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: /^Clock: / }).click();
  await page.getByRole('menuitemradio', { name: choice }).click();
}

test('[BB47][BB207][BT294][BT301][UI68] chips and buttons: made by an author, pressed in Preview and by a visitor, read by an agent', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await openBot(helen, 'Dialogs');
  await openDialog(helen, 'Welcome');
  await add(helen, 'Quick Reply');
  const card = helen
    .getByRole('listitem')
    .filter({ has: helen.getByRole('heading', { name: 'Quick Reply', exact: true }) });
  await card.getByLabel('Question').fill('What is it about?');
  await card.getByRole('button', { name: 'Add quick reply' }).click();
  await expect(card.getByLabel('Title 1')).toBeFocused();
  await card.getByLabel('Title 1').fill('My bill');
  await card.getByLabel('Payload 1').fill('topic-bill');
  await card.getByRole('button', { name: 'Add quick reply' }).click();
  await card.getByLabel('Title 2').fill('Something else');
  await card.getByRole('button', { name: 'Add quick reply' }).click();
  await card.getByRole('button', { name: 'Remove quick reply 3' }).press('Enter');
  await expect(card.getByRole('button', { name: 'Remove quick reply 2' })).toBeFocused();
  await save(helen);
  await add(helen, 'Structured');
  await helen.getByRole('button', { name: 'Add tile', exact: true }).click();
  await helen.getByLabel('Title 1', { exact: true }).last().fill('Billing');
  await helen.getByRole('button', { name: 'Add Tile 1 button' }).click();
  await helen.getByLabel('Tile 1 Label 1').fill('Pay now');
  await save(helen);
  await add(helen, 'Text');
  const thanks = 'Thanks, it is <b>paid</b>: <a href="https://bills.example">see <i>it</i></a> <u>there</u>.';
  await helen
    .getByRole('listitem')
    .filter({ has: helen.getByRole('heading', { name: 'Text', exact: true }) })
    .last()
    .getByRole('textbox')
    .first()
    .fill(thanks);
  await save(helen);
  await look(helen, 'options-editor');

  await helen.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = helen.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  const chips = preview.getByRole('group', { name: 'Quick replies' });
  await look(helen, 'options-preview');
  // A second press would answer what is asked next.
  await chips.getByRole('button', { name: 'My bill' }).dblclick();
  await expect(chips).toHaveCount(0);
  await expect(preview.getByRole('log').getByText('My bill', { exact: true })).toHaveCount(1);
  await expect(
    preview.getByText('The option “My bill” was chosen; it stands for “topic-bill”.'),
  ).toBeVisible();

  // In a session that begins in the same moment the same line stands there again.
  await setClock(helen, 'Pause');
  for (let session = 0; session < 2; session += 1) {
    await preview.getByRole('button', { name: 'Reset Session' }).click();
    await expect(chips).toHaveCount(0);
    await preview.getByLabel('Message', { exact: true }).fill('hello');
    await preview.getByLabel('Message', { exact: true }).press('Enter');
    await chips.getByRole('button', { name: 'My bill' }).click();
    await expect(preview.getByRole('log').getByText('My bill', { exact: true })).toHaveCount(1);
  }
  await setClock(helen, 'Normal speed');

  await say(visitor, 'hello');
  const offered = visitor.getByRole('group', { name: 'Quick replies' });
  await expect(offered.getByRole('button')).toHaveText(['My bill', 'Something else']);
  await look(visitor, 'options-visitor');
  await offered.getByRole('button', { name: 'Something else' }).press('Enter');
  await expect(visitor.getByRole('log').getByText('Something else')).toBeVisible();
  await expect(offered).toHaveCount(0);
  const log = visitor.getByRole('log');
  const payNow = log.getByRole('button', { name: 'Pay now' });
  await payNow.click();
  await expect(payNow).toBeDisabled();
  await expect(log.getByText('Thanks, it is paid: see it <u>there</u>.')).toBeVisible();
  await expect(log.getByRole('link', { name: 'see it' })).toHaveAttribute('href', 'https://bills.example');
  await look(visitor, 'options-tile');

  await handOver(helen, visitor);
  await expect(helen.getByRole('log').getByRole('link', { name: 'see it' })).toBeVisible();
  await expect(helen.getByRole('log')).toContainText('What is it about?');
  await expect(helen.getByRole('log')).toContainText('Something else');
});
