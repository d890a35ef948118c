import { expect, test } from '@playwright/test';
import { expectLowerLeft } from './corners';
import { openChat, openReadyWorld } from './ready-world';
import { place, say, startChat } from './tutorial';
import { proves } from '#support/proves';

test('the visitor page: the account number goes into its address, then Live Chat', async ({ page }) => {
  const { accountId } = await openReadyWorld(page);
  await page.goto('./?workspace=ready#/visitor-page/?siteid=[your account number]');
  const address = page.getByRole('textbox', { name: 'Address' });
  await proves('S137', () =>
    expect(address).toHaveValue(/workspace=ready#\/visitor-page\/\?siteid=\[your account number\]$/),
  );
  await expect(page.getByText(`Yours is ${accountId}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Live Chat' })).toHaveCount(0);

  // In the strip on the page, and as well in the real address bar.
  await address.fill(`…/visitor-page/?siteid=${accountId}`);
  await address.press('Enter');
  await proves('S25', () => expect(page).toHaveURL(new RegExp(`#/visitor-page/\\?siteid=${accountId}$`)));
  await proves('S134', () => expect(page.getByRole('button', { name: 'Live Chat' })).toBeVisible());
  await page.goto('./?workspace=ready#/visitor-page/?siteid=[your account number]');
  await expect(page.getByText(`Yours is ${accountId}`)).toBeVisible();
  await page.goto(`./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await startChat(page);
  await place(page, 'Conversation Builder');
  await place(page, 'Visitor page');
  await expect(page.getByRole('log')).toContainText('Billing Bot');

  await page.getByLabel('Message', { exact: true }).fill('hello');
  await expect(page.getByRole('log').getByText('hello', { exact: true })).toHaveCount(0);
  await page.getByLabel('Message', { exact: true }).press('Enter');
  await proves('S139', () => expect(page.getByRole('log').getByText('hello', { exact: true })).toBeVisible());
  await proves(['S138', 'S140'], () =>
    expect(page.getByRole('log').getByText('What can I do for you?')).toHaveCount(2),
  );
});

test('a mark at the icon, a table of those who wait, Accept at the lower left', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  await place(helen, 'Conversation Builder');
  const desk = helen.getByRole('navigation').getByRole('link', { name: 'Agent workspace for Chat' });
  await expect(desk).not.toHaveAccessibleDescription(/waiting/);
  await say(visitor, 'I want to speak to an agent');
  await proves('S143', () => expect(desk).toHaveAccessibleDescription('1 consumer is waiting'));
  await expect(helen).toHaveTitle(/^\(1\) /);

  await desk.click();
  const accept = helen.getByRole('button', { name: 'Accept' });
  await expect(accept).toBeDisabled();
  await expectLowerLeft(helen, accept);
  await helen
    .getByRole('table', { name: 'Connections' })
    .getByRole('button', { name: /^Visitor/ })
    .click();
  await proves('S144', () => expect(accept).toBeEnabled());
  await proves('S145', () => expectLowerLeft(helen, accept));
  await accept.click();
  await say(helen, 'Helen here');
  await proves('S146', () => expect(visitor.getByRole('log')).toContainText('Helen here'));
  await expect(desk).not.toHaveAccessibleDescription(/waiting/);
});
