import { expect, test, type Page } from '@playwright/test';
import { expectOnce, handOver, openChat } from './ready-world';
import {
  acceptChat,
  accountOf,
  addConnector,
  becomeHelen,
  createBot,
  createBotUser,
  createCampaign,
  createEscalation,
  createHandoffDialog,
  createHumanAgent,
  createSkill,
  openApp,
  openVisitorPage,
  place,
  say,
  startChat,
  startConnector,
} from './tutorial';
import { openWindow } from './window';

test('the tutorial with a reload after every step', async ({ page }) => {
  test.slow();
  const main = page.getByRole('main');
  await openApp(page);
  await createSkill(page, 'Bot', 'Bot skill');
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Bot');
  const humanSkillId = await createSkill(page, 'Human', 'People who help');
  await page.reload();
  await expect(page.getByLabel('Description')).toHaveValue('People who help');
  await createBotUser(page);
  await page.reload();
  await expect(page.getByRole('row', { name: /bot_user.*Bot/ })).toBeVisible();
  await createHumanAgent(page);
  await page.reload();
  await expect(page.getByRole('row', { name: /human_agent.*Human/ })).toBeVisible();
  await createCampaign(page);
  await page.reload();
  await expect(main.getByText(/^Published/).first()).toBeVisible();
  await createBot(page);
  await page.reload();
  await expect(main.getByRole('heading', { name: 'Dialogs of Billing' })).toBeVisible();
  await createEscalation(page, humanSkillId);
  await page.reload();
  await expect(main.getByRole('link', { name: 'Escalation' })).toBeVisible();
  await createHandoffDialog(page);
  await page.reload();
  await expect(main.getByLabel('Sample user statement')).toHaveValue('I want to speak to an agent');
  await expect(main.getByRole('combobox', { name: 'Integration' })).toHaveText(/Escalation/);
  await addConnector(page);
  await page.reload();
  await startConnector(page);
  await page.reload();
  await expect(
    page.getByRole('row', { name: /bot_user/ }).getByText('Online', { exact: true }),
  ).toBeVisible();
  await becomeHelen(page);
  await page.reload();
  await expect(page.getByRole('button', { name: 'I am Helen' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'My status: Available' })).toBeVisible();
  await openVisitorPage(page, await accountOf(page));
  await page.reload();
  await startChat(page);
});

test('a reload in mid-chat, on either side, with something typed in both', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  await message(visitor).fill('not sent yet');
  await visitor.reload();
  await expect(message(visitor)).toHaveValue('not sent yet');
  await say(visitor, 'I want to speak to an agent');

  await expect(helen.getByText('1 consumer is waiting')).toBeAttached();
  await helen.reload();
  await acceptChat(helen);
  await message(helen).fill('Helen here, how can');
  await helen.reload();
  await openTalk(helen);
  await expect(message(helen)).toHaveValue('Helen here, how can');
  await say(helen, 'Helen here, how can I help?');
  await visitor.reload();
  await say(visitor, 'My bill looks wrong');
  for (const side of [helen, visitor]) {
    await expectOnce(side, 'hello', 'I want to speak to an agent', 'Helen here, how can I help?');
    await expectOnce(side, 'My bill looks wrong');
  }
});

test('all tabs closed in mid-conversation', async ({ page }) => {
  const { helen, visitor } = await openChat(page);
  await handOver(helen, visitor);
  await say(helen, 'Helen here, how can I help?');
  const address = helen.url();
  // A tab without the app keeps the browser's window open.
  const later = await openWindow(page);
  await Promise.all([helen.close(), visitor.close()]);
  await openApp(later, address);
  await becomeHelen(later);
  await openTalk(later);
  await expectOnce(later, 'hello', 'I want to speak to an agent', 'Helen here, how can I help?');
});

const message = (page: Page) => page.getByLabel('Message', { exact: true });

/** The conversation at the agent's desk: chosen in the table, or still open from before, in whose place it stands. */
async function openTalk(helen: Page): Promise<void> {
  await place(helen, 'Agent workspace for Chat');
  const row = helen.getByRole('main').getByRole('row').nth(1).getByRole('button').first();
  const log = helen.getByRole('log');
  await expect(row.or(log).first()).toBeVisible();
  if (!(await log.isVisible())) await row.click();
}
