import { expect, test } from '@playwright/test';
import { look } from './look';
import { expectLowerLeft, expectUpperRight } from './corners';
import { openReadyWorld } from './ready-world';
import { addConnector, createBot, openApp, openBot, place } from './tutorial';
import { proves } from '#support/proves';

test('one rail at the left leads everywhere, and nobody has to sign in', async ({ page }) => {
  await openApp(page);
  await proves('S3', () => expect(page.getByRole('button', { name: /^I am / })).toBeVisible());
  await place(page, 'Conversation Builder');
  await proves('S2', () => expect(page.getByRole('heading', { name: 'Bots', level: 1 })).toBeVisible());
  const desk = page.getByRole('navigation').getByRole('link', { name: 'Agent workspace for Chat' });
  const main = await page.getByRole('main').boundingBox();
  await proves('S27', async () => expect((await desk.boundingBox())?.x).toBeLessThan(main?.x ?? 0));
  for (const name of ['Users and Skills', 'Campaigns and Engagements', 'Agent workspace for Chat']) {
    await place(page, name);
    await proves(['S1', 'S4', 'S10'], () =>
      expect(page.getByRole('heading', { name, level: 1 })).toBeVisible(),
    );
  }
});

test('skills: Action → Add at the upper right, and an address of their own', async ({ page }) => {
  await openApp(page);
  await place(page, 'Users and Skills');
  await proves('S5', () =>
    expect(page.getByRole('tab', { name: 'Skills' })).toHaveAttribute('aria-selected', 'true'),
  );
  await proves('S46', () => expectUpperRight(page, page.getByRole('button', { name: 'Action' })));
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await proves('S6', () => expect(page.getByRole('heading', { name: 'Add skill' })).toBeVisible());
  await page.getByLabel('Name', { exact: true }).fill('Bot');
  await page.getByLabel('Description').fill('Bot skill.');
  await page.getByRole('button', { name: 'Save' }).click();
  await proves('S48', () => expect(page.getByRole('row', { name: /Bot.*Bot skill\./ })).toBeVisible());
  await page.getByRole('link', { name: 'Bot', exact: true }).click();
  await proves('S7', () => expect(page).toHaveURL(/#\/a\/\d+\/um!skills\/\d+$/));
  const id = /\d+$/.exec(page.url())?.[0] ?? '';
  await expect(page.getByRole('region', { name: 'Address of this skill' })).toContainText(`um!skills/${id}`);
});

test('users: every field is there from the start, for everybody', async ({ page }) => {
  // Where there is less room beside the lesson, a table of so many columns is a list.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openReadyWorld(page);
  await place(page, 'Users and Skills');
  await page.getByRole('tab', { name: 'Users' }).click();
  await proves('S8', () =>
    expect(page.getByRole('row', { name: /^bot_user Billing Bot Bot Bot Enabled$/ })).toBeVisible(),
  );
  await proves('S45', () =>
    expect(page.getByRole('row', { name: /^human_agent Helen Agent Human Human Enabled$/ })).toBeVisible(),
  );

  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await proves(['S9', 'S56'], () => expect(page.getByRole('heading', { name: 'Add user' })).toBeVisible());
  await page.getByLabel('User type').selectOption('Bot');
  await proves(['S57', 'S58'], () =>
    expect(page.getByLabel('User type').locator('option:checked')).toHaveText('Bot'),
  );
  await page.getByLabel('Choose login method').selectOption('API key');
  await page.getByLabel('Login name').fill('any-value.2');
  await page.getByLabel('Email').fill('any value');
  await page.getByLabel('Nickname').fill('any value (nickname)');
  await page.getByLabel('Name', { exact: true }).fill('any value (name)');
  await page.getByLabel('Api key', { exact: true }).selectOption('Generate API key');
  await proves(['S63', 'S66'], () =>
    expect(page.getByRole('region', { name: 'Generated keys' })).toBeVisible(),
  );
  await page.getByLabel('Max no. live chats').selectOption('No chats');
  await proves(['S256', 'S257', 'S261'], () =>
    expect(page.getByText('With “No chats” this bot takes no chats')).toBeVisible(),
  );
  await page.getByLabel('Max no. messaging conversations').selectOption('Custom Setting');
  await page.getByLabel('Custom Setting').fill('25');
  await proves(['S259', 'S260', 'S262'], () =>
    expect(page.getByText('With “No chats” this bot takes no chats')).toHaveCount(0),
  );
  await page.getByLabel('Max no. live chats').selectOption('Unlimited');
  await proves(['S258', 'S340'], () =>
    expect(page.getByText('With “No chats” this bot takes no chats')).toHaveCount(0),
  );
  await page.getByRole('combobox', { name: 'Assignment' }).click();
  await page.getByRole('listbox').getByRole('option', { name: 'Agent', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await proves(['S59', 'S60', 'S61', 'S62'], () =>
    expect(page.getByRole('row', { name: /any-value\.2/ })).toBeVisible(),
  );
});

test('a campaign: its page, its goals, five steps, Publish at the upper right', async ({ page }) => {
  await openReadyWorld(page);
  await place(page, 'Campaigns and Engagements');
  await proves('S80', () => expectUpperRight(page, page.getByRole('button', { name: 'Action' })));
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Campaign name').fill('Second test');
  await proves('S95', () => expectUpperRight(page, page.getByRole('button', { name: 'Publish' })));
  await page.getByRole('button', { name: 'Campaign goal' }).click();
  const goals = page.getByRole('dialog');
  await goals.getByRole('radio', { name: 'Interact with consumers' }).check();
  await goals.getByRole('button', { name: 'Done', exact: true }).click();
  await proves('S12', () =>
    expect(page.getByRole('button', { name: 'Campaign goal' })).toHaveText('Interact with consumers'),
  );

  const step = (name: string) => page.getByRole('heading', { name, level: 2 });
  await page.getByRole('button', { name: '+ Add engagement' }).click();
  await proves(['S13', 'S84', 'S85'], () => expect(step('Source')).toBeVisible());
  await page.getByRole('button', { name: 'Web' }).click();
  await proves('S14', () => expect(page.getByRole('radiogroup', { name: 'Chat templates' })).toBeVisible());
  await page.getByRole('radio', { name: 'Side tab' }).check();
  await page.getByRole('button', { name: 'Next' }).click();
  await proves('S15', () => expect(step('Engagement Settings')).toBeVisible());
  await page.getByLabel('Conversation type').selectOption('Live chat');
  await page.getByLabel('Routing').selectOption('Specific skill');
  await page.getByLabel('Skill', { exact: true }).selectOption('Bot');
  await page.getByRole('button', { name: 'Next' }).click();
  await proves(['S16', 'S92'], () => expect(step('Engagement Studio')).toBeVisible());
  await page.getByRole('button', { name: 'Next' }).click();
  await proves('S17', () => expect(step('Engagement Window Library')).toBeVisible());
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await proves('S11', () => expect(page.getByText(/^Published/).first()).toBeVisible());
});

test('[BB118][BB119] an integration: the menu bar at the upper right, + Add Integration at the lower left', async ({
  page,
}) => {
  await openApp(page);
  await createBot(page);
  const menu = page.getByRole('navigation', { name: 'Bot' });
  await proves(['S40', 'S117'], () =>
    expect(menu.getByRole('link')).toHaveText([
      'Dialogs',
      'Intents',
      'Integrations',
      'Global Functions',
      'Tests',
      'Agent Connectors',
    ]),
  );
  await proves('S18', () => expectUpperRight(page, menu));
  await menu.getByRole('link', { name: 'Integrations' }).click();
  const dialog = page.getByRole('heading', { name: 'Welcome', level: 2 });
  await expect(dialog).toHaveCount(0);
  await proves('S37', () => expect(menu.getByRole('link', { name: 'Interactions' })).toBeVisible());
  await menu.getByRole('link', { name: 'Interactions' }).click();
  await proves('S301', () => expect(dialog).toBeVisible());
  await menu.getByRole('link', { name: 'Integrations' }).click();
  await proves('S19', () => expectLowerLeft(page, page.getByRole('button', { name: '+ Add Integration' })));
  await page.getByRole('button', { name: '+ Add Integration' }).click();
  await proves(['S20', 'S35'], () =>
    expect(page.getByRole('heading', { name: 'Add Integration' })).toBeVisible(),
  );
  await page.getByLabel('Integration Name').fill('Escalation');
  await page.getByLabel('Response Data Variable Name').fill('Escalation');
  await proves('S97', () => expect(page.getByLabel('Integration Name')).toHaveValue('Escalation'));
  await proves('S98', () => expect(page.getByLabel('Response Data Variable Name')).toHaveValue('Escalation'));
  await page.getByLabel('Integration Type').selectOption('LivePerson Agent Escalation');
  await page.getByLabel('Agent Skill Name').fill('{$botContext.skillName}');
  await page.getByLabel('Agent Skill Id').fill('{$botContext.skillId}');
  await page.getByLabel('Message to User').fill('BLANK_MESSAGE');
  await page.getByRole('link', { name: 'Troubleshooting conversation transfers' }).click();
  await proves('S41', () =>
    expect(
      page.getByRole('heading', { name: 'The transfer is taken, and the chat comes back to the bot' }),
    ).toBeVisible(),
  );
  await look(page, 'troubleshooting transfers');
  await page.goBack();
  await page.getByRole('button', { name: 'Save' }).click();
  await proves('S106', () =>
    expect(page.getByRole('row', { name: /Escalation LivePerson Agent Escalation/ })).toBeVisible(),
  );
  await expectLowerLeft(page, page.getByRole('button', { name: '+ Add Integration' }));
  await menu.getByRole('link', { name: 'Dialogs' }).click();
  await proves('S107', () => expect(page.getByRole('list', { name: 'Interactions' })).toBeVisible());
});

test('the dialog editor: Interaction Details with Settings, the vertical dots with Save', async ({
  page,
}) => {
  await openApp(page);
  await createBot(page);
  const greeting = page.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await greeting.getByRole('button', { name: 'Interaction Details' }).click();
  const details = page.getByRole('region', { name: 'Interaction Details' });
  await proves('S22', () => expect(details).toBeFocused());
  await details.getByRole('tab', { name: 'Settings' }).click();
  await expect(details.getByLabel('Interaction Name')).toHaveValue('Welcome Text');
  await greeting.getByLabel('Text').fill('Good day!');
  await greeting.getByRole('button', { name: 'Interaction menu' }).click();
  await page.getByRole('menuitem', { name: 'Save' }).click();
  await proves('S115', () => expect(page.getByText('Unsaved changes')).toHaveCount(0));
  await page.reload();
  await proves('S21', () => expect(greeting.getByLabel('Text')).toHaveValue('Good day!'));
});

test('connectors: added in a dialog box, one row each, more at the i', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  const here = page.url();
  await row.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Break it on purpose…' }).click();
  const breaking = page.getByRole('dialog', { name: /^Break the connector/ });
  await breaking.getByRole('switch', { name: 'No connection' }).click();
  await look(page, 'Break a connector');
  await breaking.getByRole('button', { name: 'Close' }).click();
  await expect(row.getByText('Offline', { exact: true })).toBeVisible();
  await look(page, 'A connector broken on purpose');
  await row.getByRole('button', { name: 'Mend' }).click();
  await expect(row.getByText(/^On purpose/)).toHaveCount(0);
  await row.getByRole('button', { name: 'Stop' }).click();
  await proves('S202', () => expect(row.getByText('Stopped', { exact: true })).toBeVisible());
  await row.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByRole('dialog').getByLabel('Conversation Type').selectOption('Messaging');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await proves('S198', () => expect(row.getByText('Messaging, Demo')).toBeVisible());
  await row.getByRole('button', { name: /^Menu of/ }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Yes' }).click();
  await proves('S200', () => expect(row).toHaveCount(0));

  const add = page.getByRole('button', { name: 'New Bot Connector' });
  await proves(['S118', 'S163'], () => expectUpperRight(page, add));
  const menu = await page.getByRole('navigation', { name: 'Bot' }).boundingBox();
  expect((await add.boundingBox())?.y).toBeGreaterThan((menu?.y ?? 0) + (menu?.height ?? 0));
  await add.click();
  const form = page.getByRole('dialog', { name: 'Add Agent Connector' });
  await proves('S183', async () => {
    await expect(form.getByText('Advanced Options')).toBeVisible();
    await expect(form.getByLabel('Fallback Skill ID')).toBeHidden();
  });
  await proves(['S24', 'S180'], () => expect(form.getByLabel('Deploy to')).toHaveText(/Demo\s*Production/));
  const type = form.getByLabel('Conversation Type');
  await proves(['S176', 'S177', 'S178'], () => expect(type).toHaveText(/Chat\s*Messaging/));
  await proves('S179', () => expect(type).toHaveAccessibleDescription(/Match the type of the account/));
  await proves(['S123', 'S125', 'S182'], () =>
    expect(form.getByLabel('Deploy to')).toHaveAccessibleDescription(/Always test in Demo first/),
  );
  await proves('S172', () =>
    expect(form.getByText(/[Vv]erify that (the bot user|it) is enabled/)).toBeVisible(),
  );
  await form.getByLabel('Agent User ID').selectOption('bot_user');
  await proves('S173', () => expect(form.getByLabel('Role').locator('option:checked')).toHaveText('Agent'));
  await form.getByRole('button', { name: 'Cancel' }).click();
  await addConnector(page);
  const before = page.getByRole('group').filter({ hasText: 'Before deploying' });
  await expect(before.getByText('7 of 8 done')).toBeVisible();
  await proves(['S156', 'S157', 'S195'], () =>
    expect(before.getByRole('listitem').last()).toHaveText(/^\s*Missing: The connector is started/),
  );
  await before.getByLabel('Conversations at once').fill('200');
  await proves('S159', () => expect(before.getByText('4 connectors')).toBeVisible());
  await proves(['S183', 'S194', 'S195'], () => expect(row.getByText('Ready to Start')).toBeVisible());
  await proves('S203', () => expect(page.getByText(/connection can take a few minutes/)).toBeVisible());

  await row.getByRole('button', { name: /^Details/ }).hover();
  await proves('S133', () => expect(page.getByRole('tooltip')).toContainText('Bot agent connector process'));
  await expect(page.getByRole('tooltip')).toContainText('Connection to LiveEngage');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await row.getByRole('button', { name: 'Start' }).click();
  await proves(['S23', 'S126', 'S201'], () => expect(row.getByText('Online', { exact: true })).toBeVisible());
  await proves('S160', () => expect(page).toHaveURL(here));
  await proves('S28', () => expect(row.getByRole('button', { name: 'Stop' })).toBeVisible());
});
