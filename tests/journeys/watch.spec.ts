import { expect, test } from '@playwright/test';
import { look } from './look';

test('[WT1][WT3][WT4][WT5][WT6][WT7][WT10][WT11][WT14][WT20][WT22] a handoff is watched, stopped, gone back in and taken over, by keyboard alone', async ({
  page,
}) => {
  await page.goto('./?start=empty#/lesson');
  await page.getByRole('button', { name: 'Begin in a finished world' }).click();
  await page.getByRole('link', { name: 'a whole handoff be watched' }).click();
  const moment = page.getByRole('slider', { name: 'Moment' });
  const said = page.getByRole('status').filter({ hasText: /\w/ }).first();
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 1 of 7: Be Available as the human agent');
  await expect(said).toContainText('Helen becomes Available.');

  // To the last step but one, and back to where the visitor has said nothing yet.
  const visitor = page.frameLocator('iframe[title="Visitor"]').getByRole('log');
  await moment.focus();
  await page.keyboard.press('9');
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 7 of 7: Answer the visitor');
  await expect(visitor.getByText('You are chatting with Helen.')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await look(page, 'Watch it, in the middle');
  await moment.focus();
  const pane = page.frame({ url: /pane=visitor/ });
  await pane?.evaluate(() => Object.assign(window, { stays: true }));
  await page.keyboard.press('3');
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 3 of 7: Talk to the bot');
  await expect(page).toHaveURL(/#\/watch\?at=bot-answers$/);
  await expect(visitor.getByText('You are chatting with Helen.')).toHaveCount(0);
  expect(await pane?.evaluate(() => 'stays' in window)).toBe(true);

  // Typed into its address: a step that it has not, and one that it has.
  await page.evaluate(() => (location.hash = '/watch?at=nowhere'));
  await expect(page.getByText('There is no step “nowhere” in this film.')).toBeVisible();
  await expect(page).toHaveURL(/#\/watch\?at=bot-answers$/);
  await page.evaluate(() => (location.hash = '/watch?at=live-chat'));
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 2 of 7: Open a chat on the visitor page');

  // On a phone the pane in which something is done stands alone, until another is pressed for.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('group', { name: 'Pane' }).getByRole('button', { name: 'Agent' }).click();
  await expect(page.locator('iframe[title="Visitor"]')).not.toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await moment.focus();

  // In another tab its address only shows, and it plays in one tab at a time.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Play it' }).click();
  await expect(other.getByText('It plays in another tab')).toBeVisible();
  await expect(other.locator('iframe')).toHaveCount(0);
  await other.close();

  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
  await page.keyboard.press('Space');
  await expect(said).toContainText('The visitor writes: “Hello”');
  await expect(moment).toHaveAttribute('aria-valuetext', 'The end', { timeout: 40_000 });
  await expect(visitor.getByText('Hello, how can I help you?')).toBeVisible();

  await page.getByRole('button', { name: 'Take over' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\?workspace=taken-over#\/panes$/);
  await page
    .frameLocator('iframe[title="Agent"]')
    .getByRole('textbox', { name: 'Message' })
    .fill('Now it is me');
  await page.keyboard.press('Enter');
  await expect(visitor.getByText('Now it is me')).toBeVisible();
});

test('[WT15][WT16][WT17][WT24] a later lesson is watched from the list: a connector is broken by hand, time passes, the other one goes on', async ({
  page,
}) => {
  await page.goto('./#/lesson');
  await page.getByRole('link', { name: 'Watch “Deploy with failover”' }).click();
  await page.getByRole('button', { name: 'Play it' }).click();
  const moment = page.getByRole('slider', { name: 'Moment' });
  const said = page.getByLabel('The film').getByRole('status');
  const setup = page.frameLocator('iframe[title="Setup"]');
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 1 of 4: Talk to the bot');
  await expect(said).toContainText('The visitor presses Live Chat.', { timeout: 15_000 });
  await moment.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('7');
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 4 of 4: Mend it');
  await expect(setup.getByText('On purpose: Its process is killed')).toBeVisible();
  await page.keyboard.press('5');
  await expect(moment).toHaveAttribute('aria-valuetext', 'Step 3 of 4: Go on as the visitor');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await page.keyboard.press('Space');
  await expect(said).toContainText('16 seconds pass.', { timeout: 15_000 });
  await expect(moment).toHaveAttribute('aria-valuetext', 'The end', { timeout: 20_000 });
  await expect(setup.getByText('On purpose')).toHaveCount(0);
});
