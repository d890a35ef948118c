import { expect, type Page } from '@playwright/test';

/** The tutorial's steps 10 to 13, done with the fields and buttons it names. Each leaves the page where the next can begin. */

export const place = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name }).click();
const pick = (page: Page, field: string, option: string) => async () => {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('listbox').getByRole('option', { name: option, exact: true }).click();
};

export async function openApp(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
}

export async function accountOf(page: Page): Promise<string> {
  const text = await page
    .getByText(/Account\s\d+/)
    .first()
    .textContent();
  return /\d+/.exec(text ?? '')?.[0] ?? '';
}

/** Creates a skill and answers the number at the end of its address. */
export async function createSkill(page: Page, name: string, description: string): Promise<string> {
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Skills' }).click();
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await expect(page.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Description').fill(description);
  await page.getByRole('button', { name: 'Save' }).click();
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Skills' }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/#\/a\/\d+\/um!skills\/\d+$/);
  return /(\d+)$/.exec(page.url())?.[1] ?? '';
}

async function addUser(page: Page): Promise<void> {
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
}

async function fillUser(page: Page, login: string, name: string): Promise<void> {
  await page.getByLabel('Login name').fill(login);
  await page.getByLabel('Email').fill(`${login}@example.com`);
  await page.getByLabel('Nickname').fill(name);
  await page.getByLabel('Name', { exact: true }).fill(name);
}

export async function createBotUser(page: Page): Promise<void> {
  await addUser(page);
  await page.getByLabel('User type').selectOption('Bot');
  await fillUser(page, 'bot_user', 'Billing Bot');
  await page.getByLabel('Choose login method').selectOption('API key');
  await page.getByLabel('Api key', { exact: true }).selectOption('Generate API key');
  await pick(page, 'Assignment', 'Agent')();
  await page.getByLabel('Max no. live chats').selectOption('Unlimited');
  await pick(page, 'Skills', 'Bot')();
  await saveUser(page, 'bot_user');
}

export async function createHumanAgent(page: Page): Promise<void> {
  await addUser(page);
  await page.getByLabel('User type').selectOption('Human');
  await fillUser(page, 'human_agent', 'Helen');
  await page.getByRole('textbox', { name: 'Password' }).fill('practice-word');
  await pick(page, 'Assignment', 'Agent')();
  await page.getByLabel('Max no. live chats').selectOption('3');
  await pick(page, 'Skills', 'Human')();
  await saveUser(page, 'human_agent');
}

async function saveUser(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await expect(page.getByRole('main').getByText(login, { exact: true }).first()).toBeVisible();
}

export async function createCampaign(page: Page): Promise<void> {
  await place(page, 'Campaigns and Engagements');
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Campaign name').fill('Bot test');
  await page.getByRole('button', { name: /Campaign goal/ }).click();
  await page.getByRole('radio', { name: 'Interact with consumers' }).check();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: '+ Add engagement' }).click();
  await page.getByRole('button', { name: 'Web' }).click();
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Conversation type').selectOption('Live chat');
  await page.getByLabel('Routing').selectOption('Specific skill');
  await page.getByLabel('Skill', { exact: true }).selectOption('Bot');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Engagement Studio').first()).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Engagement Window Library').first()).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/Published/).first()).toBeVisible();
}

export async function createBot(page: Page): Promise<void> {
  await place(page, 'Conversation Builder');
  await page.getByRole('button', { name: 'New Bot' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Billing');
  await page.getByRole('button', { name: 'Create Bot' }).click();
  await expect(page.getByRole('navigation', { name: 'Bot' })).toBeVisible();
}

/** Opens the bot from wherever the page is. */
export async function openBot(
  page: Page,
  part: 'Dialogs' | 'Integrations' | 'Global Functions' | 'Tests' | 'Agent Connectors',
): Promise<void> {
  await place(page, 'Conversation Builder');
  // The list first: the bot's own menu may still be there for a moment.
  await expect(page.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Billing', exact: true }).click();
  await page.getByRole('navigation', { name: 'Bot' }).getByRole('link', { name: part }).click();
}

/** In the list of the bot's dialogs. The one that stood there before is gone when this is done. */
export async function openDialog(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

export async function createEscalation(page: Page, humanSkillId: string): Promise<void> {
  await openBot(page, 'Integrations');
  await page.getByRole('button', { name: '+ Add Integration' }).click();
  await page.getByLabel('Integration Name').fill('Escalation');
  await page.getByLabel('Response Data Variable Name').fill('Escalation');
  await page.getByLabel('Integration Type').selectOption('LivePerson Agent Escalation');
  await page.getByLabel('Agent Skill Name').fill('Human');
  await page.getByLabel('Agent Skill Id').fill(humanSkillId);
  await page.getByLabel('Message to User').fill('Hold on, a colleague is on the way.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Escalation' })).toBeVisible();
}

export async function createHandoffDialog(page: Page): Promise<void> {
  await openBot(page, 'Dialogs');
  await page.getByRole('button', { name: 'Add Dialog' }).click();
  await page.getByLabel('Dialog Name').fill('Agent Handoff');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  // A lesson's step has it in its name, too.
  await expect(page.getByRole('heading', { name: 'Agent Handoff', exact: true })).toBeVisible();
  const starter = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').first();
  await starter.getByLabel('Sample user statement').fill('I want to speak to an agent');
  await starter.getByRole('button', { name: 'Interaction Details' }).click();
  await page.getByRole('tab', { name: 'Settings' }).click();
  await page.getByLabel('Pattern', { exact: true }).fill('*(agent|representative|help|human)*');
  await page.getByRole('button', { name: 'Add pattern' }).click();
  await page
    .getByRole('region', { name: /User Says|Interaction Details/ })
    .getByRole('button', { name: 'Save' })
    .click();
  await page.getByRole('button', { name: 'Integration', exact: true }).click();
  const handover = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await handover.getByLabel('Integration', { exact: true }).selectOption('Escalation');
  await handover.getByRole('button', { name: 'Interaction menu' }).click();
  await page.getByRole('menuitem', { name: 'Save' }).click();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
}

export async function addConnector(page: Page): Promise<void> {
  await openBot(page, 'Agent Connectors');
  await page.getByRole('button', { name: 'New Bot Connector' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Agent User ID').selectOption('bot_user');
  await form.getByLabel('Role').selectOption('Agent');
  await form.getByLabel('Conversation Type').selectOption('Chat');
  await form.getByLabel('Deploy to').selectOption('Demo');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /bot_user/ }).getByText('Ready to Start')).toBeVisible();
}

export async function startConnector(page: Page): Promise<void> {
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Start' }).click();
  await expect(row.getByText('Online', { exact: true })).toBeVisible();
}

/** Steps 10 to 12. Answers the number of the Human skill. */
export async function buildEverything(page: Page): Promise<string> {
  await createSkill(page, 'Bot', 'Bot skill');
  const humanSkillId = await createSkill(page, 'Human', 'People who help');
  await createBotUser(page);
  await createHumanAgent(page);
  await createCampaign(page);
  await createBot(page);
  await createEscalation(page, humanSkillId);
  await createHandoffDialog(page);
  await addConnector(page);
  await startConnector(page);
  return humanSkillId;
}

export async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^I am / }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
}

export async function becomeHelen(page: Page): Promise<void> {
  await become(page, 'Helen');
  await page.getByRole('button', { name: /^My status/ }).click();
  await page.getByRole('menuitemradio', { name: 'Available' }).click();
  await expect(page.getByRole('button', { name: 'My status: Available' })).toBeVisible();
}

export async function openVisitorPage(page: Page, account: string): Promise<void> {
  await place(page, 'Visitor page');
  await expect(page.getByRole('textbox', { name: 'Address' })).toHaveValue(new RegExp(`${account}$`));
}

export async function startChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Live Chat' }).click();
  await expect(page.getByRole('log')).toContainText('Billing Bot');
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(text);
  await page.getByLabel('Message', { exact: true }).press('Enter');
  await expect(page.getByRole('log')).toContainText(text);
}

export async function acceptChat(page: Page): Promise<void> {
  await place(page, 'Agent workspace for Chat');
  await page.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('log')).toBeVisible();
}
