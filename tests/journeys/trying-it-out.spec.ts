import { expect, test } from '@playwright/test';
import { expectLowerLeft } from './corners';
import { handOver, openChat, openReadyWorld } from './ready-world';
import { becomeHelen, openApp, openBot, place, say, startChat } from './tutorial';

test('[S25][S134][S137][S138][S139][S140] the visitor page: the account number goes into its address, then Live Chat', async ({
  page,
}) => {
  const { accountId } = await openReadyWorld(page);
  await place(page, 'Visitor page');
  const address = page.getByRole('textbox', { name: 'Address' });
  await expect(address).toHaveValue('…/visitor-page/?siteid=[your account number]');
  await expect(page.getByText(`Yours is ${accountId}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live Chat' })).toHaveCount(0);

  // In the strip on the page, and as well in the real address bar.
  await address.fill(`…/visitor-page/?siteid=${accountId}`);
  await address.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/visitor-page/\\?siteid=${accountId}$`));
  await expect(page.getByRole('button', { name: 'Live Chat' })).toBeVisible();
  await page.goto('./?workspace=ready#/visitor-page/?siteid=[your account number]');
  await expect(page.getByText(`Yours is ${accountId}`)).toBeVisible();
  await page.goto(`./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await startChat(page);

  await page.getByLabel('Message', { exact: true }).fill('hello');
  await expect(page.getByRole('log').getByText('hello', { exact: true })).toHaveCount(0);
  await page.getByLabel('Message', { exact: true }).press('Enter');
  await expect(page.getByRole('log').getByText('hello', { exact: true })).toBeVisible();
  await expect(page.getByRole('log').getByText('What can I do for you?')).toHaveCount(2);
});

test('[S143][S144][S145][S146] a mark at the icon, a table of those who wait, Accept at the lower left', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await place(helen, 'Conversation Builder');
  const desk = helen.getByRole('navigation').getByRole('link', { name: 'Agent workspace for Chat' });
  await expect(desk).not.toHaveAccessibleDescription(/waiting/);
  await say(visitor, 'I want to speak to an agent');
  await expect(desk).toHaveAccessibleDescription('1 consumer is waiting');
  await expect(helen).toHaveTitle(/^\(1\) /);

  await desk.click();
  const accept = helen.getByRole('button', { name: 'Accept' });
  await expect(accept).toBeDisabled();
  await expectLowerLeft(helen, accept);
  await helen
    .getByRole('table', { name: 'Connections' })
    .getByRole('button', { name: /^Visitor/ })
    .click();
  await expect(accept).toBeEnabled();
  await expectLowerLeft(helen, accept);
  await accept.click();
  await say(helen, 'Helen here');
  await expect(visitor.getByRole('log')).toContainText('Helen here');
  await expect(desk).not.toHaveAccessibleDescription(/waiting/);
});

test('[S26][S135] Messaging has no page of its own here: the visitor page serves it as well', async ({
  page,
}) => {
  const { accountId } = await openReadyWorld(page);
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Stop' }).click();
  await row.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Conversation Type').selectOption('Messaging');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await row.getByRole('button', { name: 'Start' }).click();
  await expect(row.getByText('Online', { exact: true })).toBeVisible();

  await place(page, 'Campaigns and Engagements');
  await page.getByRole('link', { name: 'Bot test' }).click();
  await page.getByRole('button', { name: /^Edit engagement/ }).click();
  await page.getByLabel('Conversation type').selectOption('Messaging');
  for (const onwards of ['Next', 'Next', 'Done', 'Publish']) {
    await page.getByRole('button', { name: onwards, exact: true }).click();
  }
  await becomeHelen(page);
  const visitor = await page.context().newPage();
  await openApp(visitor, `./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await startChat(visitor);
  await handOver(page, visitor);
  await page.setViewportSize({ width: 1600, height: 900 });
  await expect(page.getByRole('region', { name: 'Consumer info' })).toContainText('Messaging');
});
