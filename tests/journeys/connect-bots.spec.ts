import { expect, test, type Page } from '@playwright/test';
import { proves } from '#support/proves';
import { look } from './look';
import { openChat, openReadyWorld } from './ready-world';
import { become, becomeHelen, createBotUser, createSkill, openApp, openBot, place } from './tutorial';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('[AE25][AE26][AE27][AE42][KT11][AE76][AE217][AE241][AE227][AE243][AE244][AE250][UI370] an outside engine is connected step by step, its stand-in answers for it, and it goes Online', async ({
  page,
}) => {
  test.slow();
  await openApp(page);
  await createSkill(page, 'Bot', 'Bot skill');
  await createSkill(page, 'Human', 'Human skill');
  await createBotUser(page);
  await place(page, 'Automation');
  await proves('S30', () =>
    expect(page.getByRole('heading', { name: 'Automation', level: 1 })).toBeVisible(),
  );
  await look(page, 'Automation');
  const menu = page.getByRole('navigation', { name: 'Automation' });
  const entry = menu.getByRole('link', { name: 'Connect Bots' });
  await proves(['S31', 'S265'], () => expect(entry).toBeVisible());
  await entry.click();
  await proves('S236', () =>
    expect(page.getByRole('heading', { name: 'Connect Bots', level: 1 })).toBeVisible(),
  );
  await look(page, 'no connected bots');
  await proves('S248', () =>
    expect(page.getByText(/Add a bot user first, then connect it here/)).toBeVisible(),
  );
  await proves(['S32', 'S266'], () =>
    button(page, 'ADD NEW BOT')
      .click()
      .then(() => expect(page).toHaveURL(/new$/)),
  );

  await proves('S267', () => expect(page.getByLabel('Assign agent', { exact: true })).toBeVisible());
  await look(page, 'Assign agent');
  await page.getByLabel('Assign agent', { exact: true }).selectOption('bot_user');
  await button(page, 'Next').click();
  await proves('S268', () => expect(page.getByRole('radio')).toHaveCount(2));
  await page.getByRole('radio', { name: 'Messaging' }).check();
  await proves('S273', () => expect(page.getByText('No special settings are needed')).toBeVisible());
  await page.getByRole('radio', { name: 'Chat' }).check();
  await proves(['S269', 'S270', 'S271', 'S272'], async () => {
    for (const name of [
      'Time until warning',
      'Warning message',
      'Time until conversation close',
      'Close message',
    ])
      await expect(field(page, name)).toBeVisible();
  });
  await field(page, 'Time until conversation close').fill('60');
  await expect(
    page.getByText('The chat can only be closed after the warning: enter more seconds than there.').first(),
  ).toBeVisible();
  await field(page, 'Time until conversation close').fill('240');
  await look(page, 'Conversation type');
  await button(page, 'Next').click();

  await page.getByLabel('Transfer to skill', { exact: true }).selectOption('Bot');
  await expect(page.getByText('This is a skill of the bot itself')).toBeVisible();
  await page.getByLabel('Transfer to skill', { exact: true }).selectOption('Human');
  await look(page, 'Setup Escalation');
  await button(page, 'Next').click();

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Setup Escalation' })).toBeVisible();
  await button(page, 'Assign agent (done)').click();
  await expect(page.getByText(/^Not saved yet: agent, conversation type/)).toBeVisible();
  await button(page, 'Setup Escalation (done)').click();
  await button(page, 'Next').click();

  await page.getByLabel('AI provider', { exact: true }).selectOption('Watson Assistant');
  await page.getByLabel('AI provider', { exact: true }).selectOption('Dialogflow V2');
  const key = page.getByLabel('User private key', { exact: true });
  await key.fill('first line\nsecond line');
  await expect(key).toHaveCSS('-webkit-text-security', 'disc');
  await button(page, 'Show characters').click();
  await expect(key).toHaveCSS('-webkit-text-security', 'none');
  await expect(key).toHaveValue('first line\nsecond line');
  await look(page, 'a private key');
  await page.getByLabel('AI provider', { exact: true }).selectOption('Watson Assistant');
  await field(page, 'Workspace ID').fill('parcels');
  await field(page, 'Conversation Username').fill('me');
  await page.getByLabel('Conversation Password', { exact: true }).fill('secret');
  await page.getByText('Guide to Watson Assistant').click();
  await proves('S282', () => expect(page.getByText(/they show the Workspace ID/)).toBeVisible());
  await expect(button(page, 'Test Connection')).toHaveAccessibleDescription('Agree to the Data Disclaimer.');
  await page.getByLabel('I agree to the Data Disclaimer').check();
  await button(page, 'Test Connection').click();
  // The outcome stands above what sticks to the foot, however long the form is.
  const outcome = page.getByText(/^Connection Failed. A stand-in/);
  await expect(outcome).toBeInViewport({ ratio: 1 });
  const [told, foot] = [await outcome.boundingBox(), await button(page, 'Done').boundingBox()];
  expect(told!.y + told!.height).toBeLessThanOrEqual(foot!.y);
  await expect(outcome).toContainText('“Let a stand-in answer” makes it.');
  await page.getByText('What else could answer').click();
  await expect(page.getByText(/Make an endpoint for it, or allow /)).toBeVisible();
  await look(page, 'a stand-in that is not made yet');
  await button(page, 'Make the stand-in, and test again').click();
  await expect(
    page.getByText(/^Connection Successful. A stand-in answers.*No network call is made/),
  ).toBeVisible();
  await page.getByRole('link', { name: /^See and change what Watson Assistant stand-in/ }).click();
  await expect(page.getByRole('heading', { name: 'Edit Endpoint' })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Automation' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await look(page, 'the stand-in of a bot');
  await page.getByRole('link', { name: 'Back to connecting a new bot' }).click();
  await proves('S281', () => expect(field(page, 'Version Date')).toHaveValue('2018-09-20'));
  await look(page, 'Connect to A.I.');
  await button(page, 'Done').click();

  await expect(page.getByText('Ready to Start')).toBeVisible();
  await look(page, 'connected bots');
  await page.getByRole('link', { name: 'bot_user' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The connector is started' })).toContainText(
    'Press Start.',
  );
  await page.getByText('Details', { exact: true }).click();
  await expect(page.getByRole('tooltip')).toContainText('Connection to LiveEngage');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'All connected bots' }).click();
  await button(page, 'Start').click();
  await expect(page.getByText('Online', { exact: true })).toBeVisible();
  await expect(page.getByText('No engagement leads to it')).toBeVisible();
  await button(page, 'Menu of bot_user').click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByLabel('Assign agent', { exact: true })).toBeDisabled();
  await look(page, 'the steps of a bot that runs');
  await button(page, 'Connect to A.I. (done)').click();
  await expect(field(page, 'Workspace ID')).toBeEnabled();
  await expect(button(page, 'Test Connection')).toBeEnabled();
  await button(page, 'Cancel').click();
  await button(page, 'Menu of bot_user').click();
  await page.getByRole('menuitem', { name: 'Break it on purpose…' }).click();
  await page.getByRole('switch', { name: 'A.I. service fails' }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('On purpose: A.I. service fails')).toBeVisible();
  await expect(page.getByText('It shows with the next line')).toBeVisible();
  await look(page, 'a connected bot that is broken on purpose');
  await page.getByRole('button', { name: 'Mend' }).click();
  await expect(page.getByText('On purpose')).toHaveCount(0);
  await page.getByRole('link', { name: 'bot_user' }).click();
  await expect(page.getByRole('heading', { name: 'Conversation Metrics' })).toBeVisible();
  await look(page, 'the status of a connected bot');
  await menu.getByRole('link', { name: 'Dashboard' }).click();
  await expect(page.getByText('Connected bots', { exact: true })).toBeVisible();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await look(page, 'Automation with a bot');
  await menu.getByRole('link', { name: 'Connect Bots' }).click();
  await button(page, 'Stop').click();
  await button(page, 'Menu of bot_user').click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('alertdialog').getByText(/counted of the last seven days goes/)).toBeVisible();
});

test('[AE228][KT24] who may stop a bot and not start it is asked before, and told who can', async ({
  page,
}) => {
  await openReadyWorld(page);
  await becomeHelen(page);
  await openBot(page, 'Agent Connectors');
  const row = page.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Stop' }).click();
  const asked = page.getByRole('alertdialog', { name: 'Stop what you cannot start again?' });
  await expect(
    asked.getByText('You may stop it. To start it again is not allowed to you: Robin can.', { exact: true }),
  ).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const cut = await asked.evaluate((dialog) =>
    [dialog, ...dialog.querySelectorAll('*')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
      .map(({ className }) => className),
  );
  expect(cut, 'lines that are cut at the edge').toEqual([]);
  await look(page, 'to stop what one cannot start');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(row.getByText('Online', { exact: true })).toBeVisible();
  await row.getByRole('button', { name: 'Stop' }).click();
  await asked.getByRole('button', { name: 'Stop' }).click();
  await expect(row.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(asked).toHaveCount(0);
});

test('[AE246] who stops or deletes a connector is told of the conversations that are with it', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await become(helen, 'Robin');
  await openBot(helen, 'Agent Connectors');
  const row = helen.getByRole('row', { name: /bot_user/ });
  await row.getByRole('button', { name: 'Stop' }).click();
  const asked = helen.getByRole('alertdialog', { name: 'Stop while consumers are with it?' });
  await expect(
    asked.getByText(
      'One conversation is with this connector: its consumer gets no answer until it is started again.',
    ),
  ).toBeVisible();
  await look(helen, 'to stop a connector with a conversation');
  await asked.getByRole('button', { name: 'Stop' }).click();
  await expect(row.getByText('Stopped', { exact: true })).toBeVisible();
  await button(helen, 'Menu of bot_user').click();
  await helen.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(helen.getByRole('alertdialog').getByText(/it goes back to its queue/)).toBeVisible();
  await helen.getByRole('alertdialog').getByRole('button', { name: 'Yes' }).click();
  await expect(row).toHaveCount(0);
  await expect(visitor.getByRole('log')).toContainText('The connection to your agent was lost.');
});

test('[AE245] an agent who may not add a bot is led to the profile that allows it, and to their own user', async ({
  page,
}) => {
  await openReadyWorld(page);
  await become(page, 'Helen');
  await place(page, 'Automation');
  await page.getByRole('link', { name: 'Connect Bots' }).click();
  await look(page, 'no right to connect bots');
  await expect(page.getByRole('link', { name: /^the user human_agent/ })).toHaveAttribute(
    'href',
    /um!users\/\d+$/,
  );
  await page.getByRole('link', { name: 'adds a profile' }).click();
  await expect(button(page, 'Only what creating and starting bots takes')).toBeVisible();
});
