import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { bringBack, readAll, takeForNewer } from './newer-database';
import { expectOnce, handOver, openChat } from './ready-world';
import { createSkill, openApp, place, say } from './tutorial';
import { openWindow } from './window';

const fallback = 'I did not get that. Could you say it in other words?';
/** A page of the same origin without an engine. */
const beside = './icons/favicon.svg';
const elsewhere = (page: Page) => page.getByRole('heading', { name: 'This workspace is open elsewhere' });
const goOnHere = (page: Page) => page.getByRole('button', { name: 'Go on here' }).click();

test('[PF3][PF4] another version of the app waits politely, takes over when told, and gives everything back', async ({
  page,
  context,
}) => {
  test.slow();
  await deployOtherVersion(context);
  const { helen, visitor } = await openChat(page);
  await place(helen, 'Users and Skills');
  await helen.getByRole('button', { name: 'Action' }).click();
  await helen.getByRole('menuitem', { name: 'Add' }).click();
  await helen.getByLabel('Description').fill('Half a form');

  const other = await openWindow(page);
  await other.goto('./other-version/?workspace=ready#/lessons');
  await expect(elsewhere(other)).toBeVisible();
  // Nobody is disturbed by one who waits.
  await say(visitor, 'blue elephants');
  await expectOnce(visitor, fallback);
  for (const tab of [helen, visitor]) await expect(elsewhere(tab)).toHaveCount(0);

  // A line is on its way and another half typed when it takes over.
  await visitor.getByLabel('Message', { exact: true }).fill('green elephants');
  await visitor.getByLabel('Message', { exact: true }).press('Enter');
  await visitor.getByLabel('Message', { exact: true }).fill('Not sent yet');
  await goOnHere(other);
  for (const tab of [helen, visitor]) await expect(elsewhere(tab)).toBeVisible();
  await expect(elsewhere(other)).toHaveCount(0);
  await createSkill(other, 'Complaints', 'Made by the other version');
  await place(other, 'Users and Skills');
  await expect(other.getByRole('link', { name: 'Human', exact: true })).toBeVisible();

  await goOnHere(helen);
  await expect(elsewhere(other)).toBeVisible();
  for (const tab of [helen, visitor]) await expect(elsewhere(tab)).toHaveCount(0);
  await expect(helen.getByLabel('Description')).toHaveValue('Half a form');
  await expect(helen.getByRole('button', { name: 'My status: Available' })).toBeVisible();
  await expectOnce(visitor, 'hello', 'blue elephants', 'green elephants');
  await expect(visitor.getByRole('log').getByText(fallback)).toHaveCount(2);
  await expect(visitor.getByLabel('Message', { exact: true })).toHaveValue('Not sent yet');
  await visitor.getByLabel('Message', { exact: true }).press('Enter');
  await expect(visitor.getByRole('log').getByText(fallback)).toHaveCount(3);

  await handOver(helen, visitor);
  await say(helen, 'Helen here');
  await expectOnce(visitor, 'Not sent yet', 'Helen here');
  await place(helen, 'Users and Skills');
  await expect(helen.getByRole('link', { name: 'Complaints', exact: true })).toBeVisible();

  // Whoever is left goes on by itself.
  await Promise.all([helen.close(), visitor.close()]);
  await expect(elsewhere(other)).toHaveCount(0);
  await place(other, 'Users and Skills');
  await expect(other.getByRole('link', { name: 'Complaints', exact: true })).toBeVisible();
});

test('[PE14] a database that a newer version has written: it is said so, and nothing of it is touched', async ({
  page,
}) => {
  const database = 'handoff-sandbox/default';
  await page.goto(beside);
  await page.evaluate(takeForNewer, database);
  const before = await page.evaluate(readAll, database);
  await openApp(page);
  await expectNewerToldOf(page);
  await createSkill(page, 'Bot', 'Made in memory');
  await page.reload();
  await expectNewerToldOf(page);
  expect(await page.evaluate(readAll, database)).toEqual(before);
});

test('[PE12][PE14] a newer version takes the database in the middle of a conversation, and harms nothing', async ({
  page,
}) => {
  const database = 'handoff-sandbox/ready';
  const { helen, visitor } = await openChat(page);
  await say(visitor, 'blue elephants');
  await expectOnce(visitor, fallback);
  const other = await openWindow(page);
  await other.goto(beside);
  await other.evaluate(takeForNewer, database);
  for (const tab of [helen, visitor]) await expectNewerToldOf(tab);
  // Until the engine in memory knows the visitor as little as the account.
  await expect(visitor.getByText(/There is no account with the site id/)).toBeVisible();

  await helen.close();
  await visitor.goto(beside);
  const { records } = await other.evaluate(readAll, database);
  await other.evaluate(bringBack, { name: database, records });
  await visitor.goBack();
  await expectOnce(visitor, 'hello', 'blue elephants', fallback);
  await say(visitor, 'green elephants');
  await expect(visitor.getByRole('log').getByText(fallback)).toHaveCount(2);
  await expect(visitor.getByText('Nothing is being stored')).toHaveCount(0);
});

async function expectNewerToldOf(page: Page): Promise<void> {
  const notice = page.getByText('Nothing is being stored');
  await expect(notice).toContainText('written by a newer version of this app and is left untouched');
  await expect(notice).toContainText('reload the page to get that version');
}

/** The same app once more at the same origin: its engine is another one, as that of another version is. */
async function deployOtherVersion(context: BrowserContext): Promise<void> {
  await context.route('**/other-version/**', async (route) => {
    const url = route.request().url().replace('/other-version/', '/');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}
