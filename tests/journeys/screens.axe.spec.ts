import { expect, test, type Locator, type Page } from '@playwright/test';
import { proves } from '#support/proves';
import { look } from './look';
import { handOver, openChat, openReadyWorld } from './ready-world';
import { become, openApp, openBot, openDialog, place, say } from './tutorial';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const entry = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true });

/** A field that is left as it stood says what it lacks. */
async function leave(box: Locator): Promise<void> {
  await box.focus();
  await box.blur();
}

test('screens of an empty world, and the menus of the bar', async ({ page }) => {
  test.slow();
  await openApp(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'the first screen');
  await expect(page.getByText('All steps')).toHaveCount(0);
  await button(page, 'Show me').click();
  await expect(button(page, 'Action')).toBeFocused();
  await look(page, 'the lesson panel, pointing at a control');
  await button(page, /Hide the lesson/).click();
  for (const menu of [/^My status/, /^I am/, /^Clock/, 'Theme']) {
    await button(page, menu).click();
    await look(page, `the menu ${menu}`);
    await page.keyboard.press('Escape');
  }
  for (const name of [
    'Campaigns and Engagements',
    'Users and Skills',
    'Agent workspace for Chat',
    'Agent workspace for Messaging',
    'Data',
  ]) {
    await place(page, name);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
    await look(page, `${name}, empty`);
  }
  await place(page, 'Conversation Builder');
  await expect(page.getByText('No bots yet')).toBeVisible();
  await look(page, 'Conversation Builder, empty');
  await place(page, 'Visitor page');
  await look(page, 'Visitor page without an account number');
  await page.goto('./#/visitor-page/?siteid=1');
  await expect(page.getByText(/no account with the site id/)).toBeVisible();
  await look(page, 'Visitor page of nobody');
  await page.goto('./#/messaging-page/?siteid=1');
  await expect(page.getByText(/no account with the site id/)).toBeVisible();
  await look(page, 'the test page for Messaging');
  await page.goto('./#/nowhere');
  await expect(page.getByText('Nothing at this address')).toBeVisible();
  await look(page, 'an address that leads nowhere');
});

test('forms for skills and users, with everything wrong', async ({ page }) => {
  test.slow();
  await openApp(page);
  await place(page, 'Users and Skills');
  await button(page, 'Action').click();
  await look(page, 'the menu Action');
  await entry(page, 'Add').click();
  await field(page, 'Name').fill('x'.repeat(70));
  await field(page, 'Description').focus();
  await field(page, 'Name').focus();
  await look(page, 'Add skill, wrong');

  await page.getByRole('tab', { name: 'Users' }).click();
  await look(page, 'Users');
  await button(page, 'Action').click();
  await entry(page, 'Add').click();
  await look(page, 'Add user');
  await page.getByLabel('User type').selectOption('Bot');
  await look(page, 'Add user, a bot with a password');
  await page.getByLabel('Choose login method').selectOption('API key');
  await field(page, 'Login name').fill('with blanks');
  await field(page, 'Email').focus();
  await page.getByLabel('Api key', { exact: true }).selectOption('Generate API key');
  await button(page, 'Show keys').click();
  await page.getByRole('combobox', { name: 'Assignment' }).click();
  await look(page, 'Add user, keys shown, a list open');
});

test('Users and Skills and Campaigns, filled', async ({ page }) => {
  test.slow();
  await openReadyWorld(page);
  await place(page, 'Users and Skills');
  await expect(page.getByRole('row', { name: /Human/ })).toBeVisible();
  await look(page, 'Skills');
  await page.getByRole('link', { name: 'Human', exact: true }).click();
  await look(page, 'a skill');
  await button(page, 'Delete skill').click();
  await look(page, 'Delete skill');
  await button(page, 'Cancel').last().click();
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('link', { name: 'bot_user' }).click();
  await proves(['S34', 'S263'], () =>
    expect(page.getByRole('region', { name: 'Generated keys' })).toContainText(/API key name bot_user-\d+/),
  );
  await look(page, 'a user');
  await page.getByRole('tab', { name: 'Profiles' }).click();
  for (const name of ['Campaign Manager', 'Administrator'])
    await proves('S33', () => expect(page.getByRole('link', { name, exact: true })).toBeVisible());
  await look(page, 'Profiles');
  await page.getByRole('link', { name: 'Campaign Manager' }).click();
  await look(page, 'a profile that came with the account');
  await button(page, 'Action').click();
  await entry(page, 'Add').click();
  await button(page, 'Only what creating and starting bots takes').click();
  await look(page, 'Add profile');
  await button(page, 'Save').click();
  await proves('S251', () =>
    expect(page.getByRole('row', { name: /Bots only Campaign Manager Create and start bots/ })).toBeVisible(),
  );

  await place(page, 'Campaigns and Engagements');
  await look(page, 'Campaigns');
  await page.getByRole('link', { name: 'Bot test' }).click();
  await look(page, 'a campaign');
  await button(page, 'Campaign goal').click();
  await look(page, 'the goals');
  await button(page, 'Cancel').last().click();
  await button(page, '+ Add engagement').click();
  await look(page, 'Source');
  await button(page, 'Web').click();
  await look(page, 'the gallery');
  await page.getByRole('radio', { name: 'Banner' }).check();
  await button(page, 'Next').click();
  await page.getByLabel('Conversation type').selectOption('Live chat');
  await page.getByLabel('Routing').selectOption('Specific skill');
  await look(page, 'Engagement Settings');
  await page.getByLabel('Skill', { exact: true }).selectOption('Bot');
  await button(page, 'Next').click();
  await look(page, 'Engagement Studio');
  await button(page, 'Next').click();
  await look(page, 'Engagement Window Library');
  await button(page, 'Done').click();
  await look(page, 'a campaign that is not saved');
});

test('Conversation Builder, filled', async ({ page }) => {
  test.slow();
  await openReadyWorld(page);
  await place(page, 'Conversation Builder');
  await look(page, 'Bots');
  await button(page, 'New Bot').click();
  await leave(page.getByRole('dialog').getByRole('textbox').first());
  await look(page, 'New Bot, wrong');
  await button(page, 'Cancel').last().click();
  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  await say(page, 'hello');
  await expect(page.getByRole('log').getByText('What can I do for you?')).toBeVisible();
  await look(page, 'Dialogs with Preview');
  await button(page, 'Preview').click();
  await button(page, 'Add Dialog').click();
  await look(page, 'Add Dialog');
  await button(page, 'Cancel').last().click();
  await openDialog(page, 'Agent Handoff');
  await field(page, 'Pattern').fill('*(agent');
  await page
    .getByRole('region', { name: 'Interaction Details' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText(/is never closed/)).toBeVisible();
  await look(page, 'a User Says with a wrong pattern');
  await button(page, 'Text Question').click();
  // Until it is made the details are those of the one before.
  await expect(field(page, 'Question')).toBeFocused();
  await page.getByRole('tab', { name: 'Next' }).click();
  await button(page, 'Add rule').click();
  await look(page, 'a Text question with a rule');
  await button(page, 'Interaction menu').last().click();
  await look(page, 'the menu of an interaction');
  await page.keyboard.press('Escape');

  await openBot(page, 'Integrations');
  await look(page, 'Integrations');
  await button(page, '+ Add Integration').click();
  await leave(page.getByRole('main').getByRole('textbox').first());
  await button(page, 'Add field').click();
  await look(page, 'Add Integration, wrong');
  await openBot(page, 'Agent Connectors');
  await look(page, 'Agent Connectors');
  await button(page, /^Details/).click();
  await look(page, 'the details of a connector');
  await button(page, 'New Bot Connector').click();
  await page.getByLabel('Deploy to').selectOption('Production');
  await look(page, 'Add Agent Connector, wrong');
});

test('[UI92][UI303] a conversation from both sides', async ({ page }) => {
  test.slow();
  const { helen, visitor } = await openChat(page);
  await look(visitor, 'a chat with the bot');
  await button(visitor, 'End chat').click();
  await look(visitor, 'End chat?');
  await button(visitor, 'Keep chatting').click();
  await place(helen, 'Agent workspace for Chat');
  await look(helen, 'Agent workspace, nothing waits');
  await say(visitor, 'I want to speak to an agent');
  await expect(helen.getByText('1 consumer is waiting')).toBeAttached();
  await look(helen, 'Agent workspace, somebody waits');
  await helen.goto('./?workspace=ready#/map');
  const map = helen.getByRole('region', { name: 'The map' });
  await expect(map).toContainText('0 of 3 conversations, 1 offered');
  await map.getByRole('button', { name: 'Break the connector of bot_user' }).click();
  await helen.getByRole('switch', { name: 'No connection' }).click();
  await helen.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(map).toContainText('On purpose: No connection');
  await expect(map).toContainText('Offline');
  await look(helen, 'Map');
  await map.getByRole('button', { name: 'Mend' }).click();
  await expect(map.getByText('On purpose')).toHaveCount(0);
  await map.getByRole('link', { name: 'Helen' }).click();
  await expect(helen.getByLabel('Login name')).toHaveValue('human_agent');
  await handOver(helen, visitor);
  await say(helen, 'Helen here, how can I help?');
  await look(helen, 'Agent workspace, a talk');
  await button(helen, 'Transfer').click();
  await look(helen, 'the menu Transfer');
  await helen.keyboard.press('Escape');
  await button(helen, 'End').click();
  await look(helen, 'End conversation?');
  await button(helen, 'End conversation').click();
  await expect(visitor.getByText('The agent ended this chat')).toBeVisible();
  await look(helen, 'Agent workspace, an ended talk');
  await look(visitor, 'a chat that has ended');
  await button(visitor, 'Close chat').click();
  await look(visitor, 'Visitor page with the Live Chat button');
  await helen.goto('./?workspace=ready#/panes/visitor/agent/map?show=yes');
  const agent = helen.frameLocator('iframe[title="Agent"]');
  await expect(agent.getByRole('heading', { level: 1 })).toBeVisible();
  await look(helen, 'side by side, on a projector');
  await become(helen, 'Robin');
  await place(helen, 'Data');
  await button(helen, 'Reset to empty').click();
  await look(helen, 'Reset to empty?');
});
