import { expect, test } from '@playwright/test';
import { expectLowerLeft, expectUpperRight } from './corners';
import { openReadyWorld } from './ready-world';
import { addConnector, createBot, openApp, openBot, place } from './tutorial';

test('[S1][S2][S3][S4][S10][S27] one rail at the left leads everywhere, and nobody has to sign in', async ({
  page,
}) => {
  await openApp(page);
  await expect(page.getByRole('button', { name: /^I am / })).toBeVisible();
  await place(page, 'Conversation Builder');
  await expect(page.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible();
  const desk = page.getByRole('navigation').getByRole('link', { name: 'Agent workspace for Chat' });
  const main = await page.getByRole('main').boundingBox();
  expect((await desk.boundingBox())?.x).toBeLessThan(main?.x ?? 0);
  for (const name of ['Users and Skills', 'Campaigns and Engagements', 'Agent workspace for Chat']) {
    await place(page, name);
    await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  }
});

test('[S5][S6][S7][S46][S48] skills: Action → Add at the upper right, and an address of their own', async ({
  page,
}) => {
  await openApp(page);
  await place(page, 'Users and Skills');
  await expect(page.getByRole('tab', { name: 'Skills' })).toHaveAttribute('aria-selected', 'true');
  await expectUpperRight(page, page.getByRole('button', { name: 'Action' }));
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { name: 'Add skill' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Bot');
  await page.getByLabel('Description').fill('Bot skill.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Bot.*Bot skill\./ })).toBeVisible();
  await page.getByRole('link', { name: 'Bot', exact: true }).click();
  await expect(page).toHaveURL(/#\/a\/\d+\/um!skills\/\d+$/);
  const id = /\d+$/.exec(page.url())?.[0] ?? '';
  await expect(page.getByRole('region', { name: 'Address of this skill' })).toContainText(`um!skills/${id}`);
});

test('[S8][S9][S45][S56][S58][S60][S61][S62][S63][S66] users: every field is there from the start, for everybody', async ({
  page,
}) => {
  await openReadyWorld(page);
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await expect(page.getByRole('row', { name: /^bot_user Billing Bot Bot Bot Enabled$/ })).toBeVisible();
  await expect(
    page.getByRole('row', { name: /^human_agent Helen Agent Human Human Enabled$/ }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await expect(page.getByRole('heading', { name: 'Add user' })).toBeVisible();
  await page.getByLabel('User type').selectOption('Bot');
  await page.getByLabel('Choose login method').selectOption('API key');
  await page.getByLabel('Login name').fill('any-value.2');
  await page.getByLabel('Email').fill('any value');
  await page.getByLabel('Nickname').fill('any value (nickname)');
  await page.getByLabel('Name', { exact: true }).fill('any value (name)');
  await page.getByLabel('Api key', { exact: true }).selectOption('Generate API key');
  await expect(page.getByRole('region', { name: 'Generated keys' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Assignment' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Agent', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /any-value\.2/ })).toBeVisible();
});

test('[S11][S12][S13][S14][S15][S16][S17][S80][S84][S85][S92][S95] a campaign: its page, its goals, five steps, Publish at the upper right', async ({
  page,
}) => {
  await openReadyWorld(page);
  await place(page, 'Campaigns and Engagements');
  await expectUpperRight(page, page.getByRole('button', { name: 'Action' }));
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Campaign name').fill('Second test');
  await expectUpperRight(page, page.getByRole('button', { name: 'Publish' }));
  await page.getByRole('button', { name: 'Campaign goal' }).click();
  const goals = page.getByRole('dialog');
  await goals.getByRole('radio', { name: 'Interact with consumers' }).check();
  await goals.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Campaign goal' })).toHaveText('Interact with consumers');

  const step = (name: string) => page.getByRole('heading', { name, level: 2 });
  await page.getByRole('button', { name: '+ Add engagement' }).click();
  await expect(step('Source')).toBeVisible();
  await page.getByRole('button', { name: 'Web' }).click();
  await expect(page.getByRole('radiogroup', { name: 'Chat templates' })).toBeVisible();
  await page.getByRole('radio', { name: 'Side tab' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(step('Engagement Settings')).toBeVisible();
  await page.getByLabel('Conversation type').selectOption('Live chat');
  await page.getByLabel('Routing').selectOption('Specific skill');
  await page.getByLabel('Skill', { exact: true }).selectOption('Bot');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(step('Engagement Studio')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(step('Engagement Window Library')).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText(/^Published/).first()).toBeVisible();
});

test('[S18][S19][S20][S35][S40][S106][S107] an integration: the menu bar at the upper right, + Add Integration at the lower left', async ({
  page,
}) => {
  await openApp(page);
  await createBot(page);
  const menu = page.getByRole('navigation', { name: 'Bot' });
  await expect(menu.getByRole('link')).toHaveText(['Dialogs', 'Integrations', 'Agent Connectors']);
  await expectUpperRight(page, menu);
  await menu.getByRole('link', { name: 'Integrations' }).click();
  await expectLowerLeft(page, page.getByRole('button', { name: '+ Add Integration' }));
  await page.getByRole('button', { name: '+ Add Integration' }).click();
  await expect(page.getByRole('heading', { name: 'Add Integration' })).toBeVisible();
  await page.getByLabel('Integration Name').fill('Escalation');
  await page.getByLabel('Response Data Variable Name').fill('Escalation');
  await page.getByLabel('Integration Type').selectOption('LivePerson Agent Escalation');
  await page.getByLabel('Agent Skill Name').fill('{$botContext.skillName}');
  await page.getByLabel('Agent Skill Id').fill('{$botContext.skillId}');
  await page.getByLabel('Message to User').fill('BLANK_MESSAGE');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Escalation LivePerson Agent Escalation/ })).toBeVisible();
  await expectLowerLeft(page, page.getByRole('button', { name: '+ Add Integration' }));
  await menu.getByRole('link', { name: 'Dialogs' }).click();
  await expect(page.getByRole('list', { name: 'Interactions' })).toBeVisible();
});

test('[S21][S22][S115] the dialog editor: Interaction Details with Settings, the vertical dots with Save', async ({
  page,
}) => {
  await openApp(page);
  await createBot(page);
  const greeting = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await greeting.getByRole('button', { name: 'Interaction Details' }).click();
  const details = page.getByRole('region', { name: 'Interaction Details' });
  await expect(details).toBeFocused();
  await details.getByRole('tab', { name: 'Settings' }).click();
  await expect(details.getByLabel('Interaction Name')).toHaveValue('Welcome Text');
  await greeting.getByLabel('Text').fill('Good day!');
  await greeting.getByRole('button', { name: 'Interaction menu' }).click();
  await page.getByRole('menuitem', { name: 'Save' }).click();
  await expect(page.getByText('Unsaved changes')).toHaveCount(0);
  await page.reload();
  await expect(greeting.getByLabel('Text')).toHaveValue('Good day!');
});

test('[S23][S24][S28][S117][S118][S125][S126][S133] connectors: added in a dialog box, one row each, more at the i', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Stop' }).click();
  await row.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes' }).click();

  const add = page.getByRole('button', { name: 'New Bot Connector' });
  await expectUpperRight(page, add);
  const menu = await page.getByRole('navigation', { name: 'Bot' }).boundingBox();
  expect((await add.boundingBox())?.y).toBeGreaterThan((menu?.y ?? 0) + (menu?.height ?? 0));
  await add.click();
  const form = page.getByRole('dialog', { name: 'Add Agent Connector' });
  await expect(form.getByLabel('Deploy to')).toHaveText(/Demo\s*Production/);
  await expect(form.getByLabel('Deploy to')).toHaveAccessibleDescription(/Always test in Demo first/);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await addConnector(page);

  await row.getByRole('button', { name: /^Details/ }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Bot agent connector process');
  await expect(page.getByRole('tooltip')).toContainText('Connection to LiveEngage');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await row.getByRole('button', { name: 'Start' }).click();
  await expect(row.getByText('Online', { exact: true })).toBeVisible();
  await expect(row.getByRole('button', { name: 'Stop' })).toBeVisible();
});
