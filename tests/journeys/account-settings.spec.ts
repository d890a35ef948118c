import { expect, test, type Page } from '@playwright/test';
import { createFakeClock } from '#support/fake-clock';
import { peopleOf } from '#support/people';
import { proves } from '#support/proves';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { look } from './look';
import { importWorld, openReadyWorld } from './ready-world';
import { become, openBot, place } from './tutorial';

const flip = (page: Page, name: string) => page.getByRole('switch', { name }).click();

/** The tutorial, and beside it an account for production with a bot user of its own. */
async function withProduction() {
  const host = await createTestHost({ clock: createFakeClock(Date.now()) });
  await buildTutorial(host);
  const { accountId } = await host.must({ type: 'account.open', name: 'Production' });
  const there = peopleOf(host, accountId);
  await there.user('live_bot', [await there.skill('Bot')], { type: 'bot' });
  const saved = await host.api.workspace({ type: 'export' });
  return { file: (saved.ok && saved.value?.file) || '', production: accountId };
}

async function addUser(page: Page): Promise<void> {
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
}

test('[DP29][US15][UI177][KT10][KT23][AE221] whoever plays the representative switches what an account offers, and its addresses', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await page.goto('./?workspace=ready#/profile/account');
  await flip(page, 'User type Bot');
  await flip(page, 'Login method API key');
  await addUser(page);
  const type = page.getByLabel('User type');
  await proves(['S58', 'S254'], () => expect(type).toHaveText('Human'));
  await proves('S66', () => expect(page.getByLabel('Choose login method')).toHaveText('Password'));
  await expect(type).toHaveAccessibleDescription(/ask its representative/);
  await look(page, 'Add user, without bots');
  await page.getByRole('link', { name: 'Play the representative' }).first().click();
  await flip(page, 'User type Bot');
  await flip(page, 'Login method API key');
  await addUser(page);
  await proves('S254', () => expect(type).toHaveText(/Human\s*Bot/));

  await page.goto('./?workspace=ready#/connect-bots');
  const automation = page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: 'Automation' });
  await expect(automation).toBeVisible();
  await page.goto('./?workspace=ready#/profile/account');
  await flip(page, 'Bot Connectors');
  await proves(['S30', 'S264'], () => expect(automation).toBeHidden());
  await page.goBack();
  await proves('S264', () =>
    expect(page.getByRole('alert')).toContainText('ask the account’s representative to switch it on'),
  );
  await look(page, 'Connect Bots, not offered');

  await page.goto('./?workspace=ready#/profile/account');
  await flip(page, 'Only allowed addresses sign in');
  await proves('S147', () => expect(page.getByRole('alert')).toContainText('allow LivePerson’s addresses'));
  await look(page, 'the settings of the account');
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await proves('S147', () => expect(row.getByText('Offline', { exact: true })).toBeVisible());
  await look(page, 'Agent Connectors, what is missing before deploying');
  await page.getByRole('link', { name: 'Help with deploying' }).click();
  for (const title of ['Fallback skills', 'Address restrictions', 'Firewalls'])
    await proves('S29', () => expect(page.getByRole('heading', { name: title })).toBeVisible());
  await look(page, 'help with deploying');
  await page.goBack();
  await page.getByRole('link', { name: 'Open the account’s settings' }).click();
  await page.getByLabel('Conversation Builder is opened').selectOption('Directly, at an address of its own');
  await proves('S148', () => expect(page.getByRole('alert')).toContainText('ask Support to name'));
  const named = page.getByRole('checkbox', { name: 'The addresses that Support names' });
  await named.click();
  await expect(named).toBeChecked();
  await expect(page.getByText('Connectors can sign in.')).toBeVisible();
  await openBot(page, 'Agent Connectors');
  await proves('S148', () => expect(row.getByText('Online', { exact: true })).toBeVisible());

  await page.getByRole('button', { name: /^I am/ }).click();
  await page.getByRole('menuitem', { name: 'Account settings' }).click();
  await page.getByLabel('Conversation type').selectOption('Messaging');
  await expect(page.getByRole('alert')).toContainText('The connector of bot_user is for Chat');
  await openBot(page, 'Agent Connectors');
  await proves('S179', () => expect(row.getByText('Offline', { exact: true })).toBeVisible());

  await page.goto('./?workspace=ready#/profile/account');
  await flip(page, 'Bot Connectors');
  // Who may change nothing reads it once, and every setting says it.
  await become(page, 'Helen');
  await page.getByRole('button', { name: /^I am/ }).click();
  await page.getByRole('menuitem', { name: 'Account settings' }).click();
  const refusal = /changing the settings of the account takes the profile/;
  await expect(page.getByText(refusal).filter({ visible: true })).toHaveCount(1);
  for (const name of ['User type Bot', 'Bot Connectors'])
    await expect(page.getByRole('switch', { name })).toHaveAccessibleDescription(refusal);
  await page.goto('./?workspace=ready#/connect-bots/new');
  await expect(page.getByRole('heading', { name: 'You cannot add a bot' })).toBeVisible();
  await expect(page.getByText(/starting connectors takes the profile/)).toBeVisible();
  await openBot(page, 'Agent Connectors');
  await row.getByRole('button', { name: 'Stop' }).click();
  // Who may stop it and not start it again is asked before.
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop' }).click();
  const reason = row.getByText(/starting connectors takes the profile/);
  await expect(reason).toBeVisible();
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const [told, table, name] = [
      await reason.boundingBox(),
      await page.getByRole('table').boundingBox(),
      await row.getByRole('cell').first().boundingBox(),
    ];
    expect(told!.width).toBeGreaterThan(100);
    expect(told!.x + told!.width).toBeLessThanOrEqual(table!.x + table!.width);
    expect(name!.width).toBeGreaterThan(100);
  }
});

test('[AD40][AD42] a second account is opened; a bot is deployed to one in which its author has a user', async ({
  page,
}) => {
  test.slow();
  const { file, production } = await withProduction();
  await importWorld(page, 'two', file);
  await page.goto('./?workspace=two#/profile/account');
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(item('Production')).toContainText('Open to you');
  await page.getByLabel('Name of another account').fill('Development');
  await page.keyboard.press('Enter');
  await proves('S165', () => expect(item('Development')).toContainText('Open to you'));
  await look(page, 'the accounts there are');

  await openBot(page, 'Agent Connectors');
  await page.getByRole('button', { name: 'New Bot Connector' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Account number').fill(production);
  await dialog.getByRole('button', { name: 'Load bot users' }).click();
  await dialog.getByLabel('Agent User ID').selectOption('live_bot');
  await dialog.getByLabel('Conversation Type').selectOption('Chat');
  await dialog.getByLabel('Deploy to').selectOption('Demo');
  await look(page, 'a connector for another account');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row', { name: /live_bot/ });
  await expect(row).toContainText(`Account ${production}`);
  await row.getByRole('button', { name: 'Start' }).click();
  await proves('S165', () => expect(row.getByText('Online', { exact: true })).toBeVisible());
  await look(page, 'connectors of two accounts');
});
