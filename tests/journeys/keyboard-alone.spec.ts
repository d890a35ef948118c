import { expect, test, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { accountOf, openApp } from './tutorial';
import { openWindow } from './window';

test('the whole tutorial by keyboard alone', async ({ page }) => {
  test.slow();
  await openApp(page);
  const agent = deskOf(page);
  await agent.createSkill('Bot');
  const humanSkillId = await agent.createSkill('Human');
  await agent.createBotUser();
  await agent.createHumanAgent();
  await agent.createCampaign();
  await agent.createBot();
  await agent.createEscalation(humanSkillId);
  await agent.createHandoffDialog();
  await agent.startConnector();
  await agent.becomeHelen();

  const visitor = await openWindow(page);
  await openApp(visitor);
  const shopper = deskOf(visitor);
  await shopper.openVisitorPage(await accountOf(visitor));
  await shopper.startChat();
  await shopper.say('hello');
  await expect(visitor.getByRole('log')).toContainText('What can I do for you?');
  await shopper.say('I want to speak to an agent');

  await expect(page.getByText('1 consumer is waiting')).toBeAttached();
  await agent.accept();
  await agent.say('Helen here, how can I help?');
  await expect(visitor.getByRole('log')).toContainText('Helen here, how can I help?');
  await shopper.say('My bill looks wrong');
  await expect(page.getByRole('log')).toContainText('My bill looks wrong');
});

/** What a person does in the tutorial, with hands on the keys. */
function deskOf(page: Page) {
  const keys = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const list = (name: string) => page.getByRole('combobox', { name, exact: true });
  const action = () => keys.pick(button('Action'), page.getByRole('menuitem', { name: 'Add' }));

  async function addUser(login: string, name: string, type: string): Promise<void> {
    await keys.goTo('Users and Skills');
    await keys.select(page.getByRole('tab', { name: 'Users' }));
    await keys.tabTo(button('Action'), 'Shift+Tab');
    await action();
    await keys.choose(list('User type'), type);
    await keys.type(field('Login name'), login);
    await keys.type(field('Email'), `${login}@example.com`);
    await keys.type(field('Nickname'), name);
    await keys.type(field('Name'), name);
  }

  async function giveWork(chats: string, skill: string): Promise<void> {
    await keys.add(list('Assignment'), 'Agent');
    await keys.choose(list('Max no. live chats'), chats);
    await keys.add(list('Skills'), skill);
    await keys.press(button('Save'));
    await expect(page.getByRole('table', { name: 'Users' })).toBeVisible();
  }

  async function openBot(part: string): Promise<void> {
    const menu = page.getByRole('navigation', { name: 'Bot' });
    await keys.goTo('Conversation Builder');
    await keys.press(page.getByRole('main').getByRole('link', { name: 'Billing', exact: true }));
    await keys.press(menu.getByRole('link', { name: part }));
  }

  return {
    async createSkill(name: string): Promise<string> {
      await keys.goTo('Users and Skills');
      await action();
      await keys.type(field('Name'), name);
      await keys.type(field('Description'), `${name} skill`);
      await keys.press(button('Save'));
      await keys.press(page.getByRole('link', { name, exact: true }));
      await expect(page).toHaveURL(/um!skills\/\d+$/);
      return /(\d+)$/.exec(page.url())?.[1] ?? '';
    },

    async createBotUser(): Promise<void> {
      await addUser('bot_user', 'Billing Bot', 'Bot');
      await keys.choose(list('Choose login method'), 'API key');
      await keys.press(list('Api key'), 'ArrowDown');
      await expect(page.getByRole('region', { name: 'Generated keys' })).toBeVisible();
      await giveWork('Unlimited', 'Bot');
    },

    async createHumanAgent(): Promise<void> {
      await addUser('human_agent', 'Helen', 'Human');
      await keys.type(field('Password'), 'practice-word');
      await giveWork('3', 'Human');
    },

    async createCampaign(): Promise<void> {
      await keys.goTo('Campaigns and Engagements');
      await action();
      await keys.type(field('Campaign name'), 'Bot test');
      await keys.press(button(/^Campaign goal/));
      const goals = page.getByRole('radiogroup', { name: 'Goals' });
      await keys.check(page.getByRole('radio', { name: 'Interact with consumers' }), goals);
      await keys.press(button('Done'));
      await keys.press(button('+ Add engagement'));
      await keys.press(button('Web'));
      const templates = page.getByRole('radiogroup', { name: 'Chat templates' });
      await keys.check(templates.getByRole('radio', { name: 'Side tab' }), templates);
      await keys.press(button('Next'));
      await keys.choose(list('Conversation type'), 'Live chat');
      await keys.choose(list('Routing'), 'Specific skill');
      await keys.choose(list('Skill'), 'Bot');
      await keys.press(button('Next'));
      await expect(page.getByRole('heading', { name: 'Engagement Studio' })).toBeFocused();
      await keys.press(button('Next'));
      await expect(page.getByRole('heading', { name: 'Engagement Window Library' })).toBeFocused();
      await keys.press(button('Done'));
      await keys.tabTo(button('Publish'), 'Shift+Tab');
      await keys.press(button('Publish'));
      await expect(page.getByText(/^Published/).first()).toBeVisible();
    },

    async createBot(): Promise<void> {
      await keys.goTo('Conversation Builder');
      await keys.press(button('New Bot'));
      await keys.type(field('Name'), 'Billing');
      await keys.press(button('Create Bot'));
      await expect(page.getByRole('navigation', { name: 'Bot' })).toBeVisible();
    },

    async createEscalation(skillId: string): Promise<void> {
      await openBot('Integrations');
      await keys.press(button('+ Add Integration'));
      await keys.type(field('Integration Name'), 'Escalation');
      await keys.type(field('Response Data Variable Name'), 'Escalation');
      await keys.choose(list('Integration Type'), 'LivePerson Agent Escalation');
      await keys.type(field('Agent Skill Name'), 'Human');
      await keys.type(field('Agent Skill Id'), skillId);
      await keys.type(field('Message to User'), 'Hold on, a colleague is on the way.');
      await keys.press(button('Save'));
      await expect(page.getByRole('main').getByRole('link', { name: 'Escalation' })).toBeVisible();
    },

    async createHandoffDialog(): Promise<void> {
      const cards = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem');
      const details = page.getByRole('region', { name: 'Interaction Details' });
      await openBot('Dialogs');
      await keys.press(button('Add Dialog'));
      await keys.type(field('Dialog Name'), 'Agent Handoff');
      await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Save' }));
      await expect(page.getByRole('heading', { name: 'Agent Handoff' })).toBeVisible();
      await keys.type(field('Sample user statement'), 'I want to speak to an agent');
      await keys.tabTo(button('Interaction Details'), 'Shift+Tab');
      await keys.press(button('Interaction Details'));
      await keys.type(field('Pattern'), '*(agent|representative|help|human)*');
      await keys.press(button('Add pattern'));
      await keys.press(details.getByRole('button', { name: 'Save' }));
      await expect(page.getByText('Unsaved changes')).toHaveCount(0);
      await keys.tabTo(button('Integration'), 'Shift+Tab');
      await keys.press(button('Integration'));
      await keys.choose(list('Integration'), 'Escalation');
      const menu = cards.nth(1).getByRole('button', { name: 'Interaction menu' });
      await keys.tabTo(menu, 'Shift+Tab');
      await keys.pick(menu, page.getByRole('menuitem', { name: 'Save' }));
      await expect(page.getByText('Unsaved changes')).toHaveCount(0);
    },

    async startConnector(): Promise<void> {
      await openBot('Agent Connectors');
      await keys.press(button('New Bot Connector'));
      await keys.choose(list('Agent User ID'), 'bot_user');
      await keys.choose(list('Role'), 'Agent');
      await keys.choose(list('Conversation Type'), 'Chat');
      await keys.choose(list('Deploy to'), 'Demo');
      await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Save' }));
      const row = page.getByRole('row', { name: /bot_user/ });
      await expect(row.getByText('Ready to Start')).toBeVisible();
      await keys.press(row.getByRole('button', { name: 'Start' }));
      await expect(row.getByText('Online', { exact: true })).toBeVisible();
    },

    async becomeHelen(): Promise<void> {
      await keys.tabTo(button(/^I am /), 'Shift+Tab');
      await keys.pick(button(/^I am /), page.getByRole('menuitemradio', { name: 'Helen' }));
      await keys.tabTo(button(/^My status/), 'Shift+Tab');
      await keys.pick(button(/^My status/), page.getByRole('menuitemradio', { name: 'Available' }));
      await expect(button('My status: Available')).toBeVisible();
    },

    async openVisitorPage(account: string): Promise<void> {
      await keys.goTo('Visitor page');
      await keys.tabTo(field('Address'));
      // The placeholder is selected when the field gets the focus: typing replaces it.
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type(account);
      await page.keyboard.press('Enter');
    },

    async startChat(): Promise<void> {
      await keys.press(button('Live Chat'));
      await expect(field('Message')).toBeFocused();
      await expect(page.getByRole('log')).toContainText('Billing Bot');
    },

    async say(text: string): Promise<void> {
      await keys.type(field('Message'), text);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('log')).toContainText(text);
    },

    async accept(): Promise<void> {
      await keys.goTo('Agent workspace for Chat');
      await keys.press(page.getByRole('main').getByRole('row').nth(1).getByRole('button').first());
      await keys.press(button('Accept'));
      await expect(field('Message')).toBeFocused();
    },
  };
}
