import { expect, test, type Page } from '@playwright/test';
import { fileOf, importReadyWorld, makeReadyWorld, openChat, openReadyWorld } from './ready-world';
import { createSkill, openApp, openBot, openDialog, place, say } from './tutorial';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

async function add(page: Page, name: string, tab?: string): Promise<void> {
  await place(page, name);
  if (tab) await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
}

test('names that are empty or too long', async ({ page }) => {
  await openReadyWorld(page);
  await add(page, 'Users and Skills');
  await field(page, 'Description').fill('Of a skill without a name');
  await expect(save(page)).toHaveAccessibleDescription('Enter a name first.');
  await field(page, 'Name').fill('x'.repeat(65));
  await expect(save(page)).toHaveAccessibleDescription(/at most 64 characters; this has 65\.$/);
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/1 over the limit of 64 characters/);
  await expect(field(page, 'Name')).toHaveValue('x'.repeat(65));

  await add(page, 'Campaigns and Engagements');
  await field(page, 'Campaign name').fill('x'.repeat(101));
  await expect(save(page)).toHaveAccessibleDescription(/at most 100 characters; this has 101\.$/);

  await place(page, 'Conversation Builder');
  await page.getByRole('button', { name: 'New Bot' }).click();
  const create = page.getByRole('button', { name: 'Create Bot' });
  await expect(create).toHaveAccessibleDescription('Enter a name first.');
  await field(page, 'Name').fill('x'.repeat(101));
  await expect(create).toHaveAccessibleDescription(/at most 100 characters; this has 101\.$/);
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/1 over the limit of 100 characters/);
  await expect(field(page, 'Name')).toHaveValue('x'.repeat(101));
});

test('a skill and a login name that are taken', async ({ page }) => {
  await openReadyWorld(page);
  await add(page, 'Users and Skills');
  await field(page, 'Name').fill('bot');
  await field(page, 'Description').fill('Written in small letters');
  await save(page).click();
  await expect(field(page, 'Name')).toHaveAccessibleDescription(/already a skill named “bot”/);
  await expect(field(page, 'Description')).toHaveValue('Written in small letters');

  await add(page, 'Users and Skills', 'Users');
  for (const name of ['Email', 'Nickname', 'Name']) await field(page, name).fill('again');
  await field(page, 'Login name').fill('bot_user');
  await field(page, 'Password').fill('practice-word');
  await page.getByRole('combobox', { name: 'Assignment' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Agent', exact: true }).click();
  await save(page).click();
  await expect(field(page, 'Login name')).toHaveAccessibleDescription(/already .* named “bot_user”/);
  await expect(field(page, 'Nickname')).toHaveValue('again');
});

test('an Agent Skill Id that is no number, and one that is no skill', async ({ page }) => {
  const { humanSkill } = await importReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Escalation', exact: true }).click();
  for (const [id, sentence] of [
    ['Human', /“Human” is not a skill id/],
    ['12345', /No skill of this account has the id 12345/],
  ] as const) {
    await field(page, 'Agent Skill Id').fill(id);
    await save(page).click();
    await expect(field(page, 'Agent Skill Id')).toHaveAccessibleDescription(sentence);
    await expect(field(page, 'Agent Skill Id')).toHaveValue(id);
  }
  // The one it had before: nothing is left to be saved.
  await field(page, 'Agent Skill Id').fill(humanSkill);
  await expect(save(page)).toHaveAccessibleDescription('Nothing has been changed.');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('row', { name: new RegExp(`Human \\(${humanSkill}\\)`) })).toBeVisible();
});

test('a pattern whose bracket is never closed', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await openDialog(page, 'Agent Handoff');
  await field(page, 'Pattern').fill('*(agent|human*');
  await page.getByRole('button', { name: 'Add pattern' }).click();
  await page
    .getByRole('region', { name: 'Interaction Details' })
    .getByRole('button', { name: 'Save' })
    .click();
  await expect(page.getByText(/from position 2 on, a bracket is never closed/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove pattern *(agent|human*' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove pattern *(agent|human*' })).toBeVisible();
});

test('an unknown site id, on the visitor page and for a connector', async ({ page }) => {
  await openReadyWorld(page);
  await page.goto('./?workspace=ready#/visitor-page/?siteid=999');
  await expect(page.getByText('There is no account with the site id “999”.')).toBeVisible();
  await openBot(page, 'Agent Connectors');
  await page.getByRole('button', { name: 'New Bot Connector' }).click();
  await field(page, 'Account number').fill('999');
  await page.getByRole('button', { name: 'Load bot users' }).click();
  await expect(field(page, 'Account number')).toHaveAccessibleDescription(
    /no account with the site id “999”/,
  );
  await expect(field(page, 'Account number')).toHaveValue('999');
});

test('a connector for a bot user who is disabled', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Stop' }).click();
  await expect(row.getByText('Stopped', { exact: true })).toBeVisible();

  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await page.getByRole('link', { name: 'bot_user' }).click();
  await page.getByRole('switch', { name: 'Enabled' }).uncheck();
  await save(page).click();
  await expect(page.getByRole('row', { name: /bot_user.*Disabled/ })).toBeVisible();

  await openBot(page, 'Agent Connectors');
  await row.getByRole('button', { name: 'Start' }).click();
  await expect(row.getByText('“bot_user” is disabled.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'New Bot Connector' }).click();
  const users = page.getByLabel('Agent User ID');
  await expect(users).toHaveAccessibleDescription(/no enabled bot user/);
  await expect(save(page)).toHaveAccessibleDescription(/^Still needed: a bot user/);
  await users.focus();
  await page.getByLabel('Role').focus();
  await expect(users).toHaveAccessibleDescription(/Select the bot user/);
});

test('deleting a skill that is in use', async ({ page }) => {
  await openReadyWorld(page);
  await place(page, 'Users and Skills');
  await page.getByRole('link', { name: 'Human', exact: true }).click();
  await page.getByRole('button', { name: 'Delete skill' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('The human user “human_agent” has it.');
  await expect(question).toContainText('The integration “Escalation” of the bot “Billing” hands over to it.');
  const remove = question.getByRole('button', { name: 'Delete', exact: true });
  await expect(remove).toBeDisabled();
  await expect(remove).toHaveAccessibleDescription('Still in use.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(field(page, 'Name')).toHaveValue('Human');
});

test('an offer that ran out before it was accepted', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  await say(visitor, 'I want to speak to an agent');
  await place(helen, 'Agent workspace for Chat');
  await helen.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click();
  const accept = helen.getByRole('button', { name: 'Accept' });
  await expect(accept).toBeEnabled();

  // Helen's tab hangs, hears nothing of the two minutes that pass, and goes on with the press.
  let letGo = () => {};
  const hung = new Promise<void>((resolve) => (letGo = resolve));
  await helen.route('**/hang', async (route) => {
    await hung;
    await route.fulfill({ body: '' });
  });
  const pressed = accept.evaluate((button: HTMLElement) => {
    const hang = new XMLHttpRequest();
    hang.open('GET', 'hang', false);
    hang.send();
    button.click();
  });
  for (let minute = 0; minute < 2; minute += 1) {
    await visitor.getByRole('button', { name: /^Clock/ }).click();
    await visitor.getByRole('menuitem', { name: 'Skip one minute' }).click();
  }
  letGo();
  await pressed;
  await expect(helen.getByText('The offer ran out before it was accepted.')).toBeVisible();
  await accept.click();
  await say(helen, 'Sorry for the wait');
  await expect(visitor.getByRole('log')).toContainText('Sorry for the wait');
});

test('markup and scripts in names and messages are text', async ({ page }) => {
  const markup =
    '<b>bold</b><img src="x" onerror="document.title=`mine`"><script>document.title=`mine`</script>';
  const { helen, visitor } = await openChat(page);
  await say(visitor, markup);
  await say(visitor, 'I want to speak to an agent');
  await place(helen, 'Agent workspace for Chat');
  await helen.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click();
  await helen.getByRole('button', { name: 'Accept' }).click();
  await expect(helen.getByRole('log').getByText(markup, { exact: true })).toBeVisible();
  await say(helen, `{{1+1}} ${markup}`);
  await expect(visitor.getByRole('log').getByText(`{{1+1}} ${markup}`, { exact: true })).toBeVisible();

  // Skills take an administrator.
  await helen.getByRole('button', { name: /^I am / }).click();
  await helen.getByRole('menuitemradio', { name: /Robin/ }).click();
  await helen.getByRole('alertdialog').getByRole('button', { name: 'Go on as Robin' }).click();
  const name = '<i>Bill</i>"><script>';
  await createSkill(helen, name, markup);
  await expect(helen.getByRole('heading', { name, exact: true })).toBeVisible();
  await place(helen, 'Users and Skills');
  await expect(helen.getByRole('row').getByText(markup, { exact: true })).toBeVisible();
  await place(helen, 'Conversation Builder');
  await helen.getByRole('button', { name: 'New Bot' }).click();
  await field(helen, 'Name').fill(name);
  await helen.getByRole('button', { name: 'Create Bot' }).click();
  await expect(helen.getByRole('main').getByText(name, { exact: true }).first()).toBeVisible();
  for (const tab of [helen, visitor]) await expect(tab).not.toHaveTitle(/mine/);
});

test('a file that is no world file, and one of a newer version', async ({ page }) => {
  const { file } = await makeReadyWorld();
  await openApp(page, './#/data');
  const picked = page.getByLabel('World file');
  const go = page.getByRole('button', { name: 'Import into a new workspace' });
  for (const [text, sentence] of [
    ['a shopping list', /not a file of this sandbox/],
    ['{"format":"something else"}', /not a file of this sandbox/],
    [file.replace(/"version": \d+/, '"version": 999'), /written by a newer version \(999\)/],
  ] as const) {
    await picked.setInputFiles(fileOf('odd.json', text));
    await expect(picked).toHaveAccessibleDescription(sentence);
    await expect(go).toBeDisabled();
  }
  await picked.setInputFiles(fileOf('harmed.json', file.replaceAll('"accountId"', '"account"')));
  await go.click();
  await expect(picked).toHaveAccessibleDescription(/not a file of this sandbox/);
  await expect(page).not.toHaveURL(/workspace=/);
});
