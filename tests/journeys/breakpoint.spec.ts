import { expect, test, type Page } from '@playwright/test';
import { look } from './look';
import { expectOnce, openChat, openReadyWorld } from './ready-world';
import { openBot, place, say } from './tutorial';

const greeting = 'Hello! I am a bot. What can I do for you?';

async function pauseBeforeText(page: Page): Promise<void> {
  await openBot(page, 'Dialogs');
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Text', exact: true }) });
  await card.getByRole('button', { name: 'Pause before this' }).click();
  await expect(card.getByText('Pauses here')).toBeVisible();
}

test('[BB42] a bot pauses where its author wants, for a visitor and in Preview, and goes on when told', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await pauseBeforeText(helen);
  await say(visitor, 'hi there');
  await helen.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = helen.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByText('Paused before “Welcome Text”')).toBeVisible();
  await expect(preview.getByRole('log').getByText(greeting)).toHaveCount(0);
  await expect(helen.getByRole('button', { name: 'Clock: Held by a paused bot' })).toBeVisible();
  await preview.getByRole('button', { name: 'Go on' }).click();
  await expect(preview.getByRole('log').getByText(greeting)).toBeVisible();
  await expect(preview.getByText('Paused before')).toHaveCount(0);

  const paused = preview.getByLabel('Logs of').getByRole('option', { name: /, paused$/ });
  await expect(paused).toHaveCount(1);
  await preview.getByLabel('Logs of').selectOption(await paused.innerText());
  await expect(preview.getByText('Paused before “Welcome Text”')).toBeVisible();
  await expect(visitor.getByRole('log').getByText(greeting)).toHaveCount(2);
  await preview.getByRole('button', { name: 'Go on' }).click();
  await expect(visitor.getByRole('log').getByText(greeting)).toHaveCount(3);
  await expectOnce(visitor, 'hi there');
  await expect(helen.getByRole('button', { name: 'Clock: Normal speed' })).toBeVisible();
});

test('[BB43] the bar leads to the bot that holds the clock, wherever somebody is, as often as wanted', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await pauseBeforeText(helen);
  await place(helen, 'Users and Skills');
  await say(visitor, 'hi there');

  const way = helen.getByRole('link', { name: 'Held by a paused bot: go to it' });
  const preview = helen.getByRole('complementary', { name: 'Preview' });
  const goOn = preview.getByRole('button', { name: 'Go on' });
  await way.press('Enter');
  await expect(preview.getByText('Paused before “Welcome Text”')).toBeVisible();
  await expect(goOn).toBeFocused();
  await expect(goOn).toBeInViewport({ ratio: 1 });

  await preview.getByRole('button', { name: 'Close Preview' }).click();
  await helen.setViewportSize({ width: 390, height: 844 });
  await helen
    .getByRole('navigation', { name: 'Bot' })
    .getByRole('link', { name: 'Agent Connectors' })
    .click();
  await way.press('Enter');
  await expect(goOn).toBeFocused();
  await expect(goOn).toBeInViewport({ ratio: 1 });
  await helen.keyboard.press('Enter');
  await expect(visitor.getByRole('log').getByText(greeting)).toHaveCount(3);
  await expect(way).toHaveCount(0);
});

test('[BB95][BB96] an author begins in the middle with variables of her own, and goes on step by step', async ({
  page,
}) => {
  await openReadyWorld(page);
  await pauseBeforeText(page);
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByText('Variables (0)').click();
  await preview.getByLabel('Variable name').fill('color');
  await preview.getByLabel('Value').fill('red');
  await preview.getByRole('button', { name: 'Set', exact: true }).click();
  await expect(preview.getByText('Variables (1)')).toBeVisible();
  await expect(preview.getByRole('definition')).toHaveText('red');
  await look(page, 'Preview with variables');
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'User Says', exact: true }) });
  await card.getByRole('button', { name: 'Interaction menu' }).click();
  await page.getByRole('menuitem', { name: 'Run from here' }).click();
  await expect(preview.getByText('Paused before “Welcome Text”')).toBeVisible();
  await preview.getByRole('button', { name: 'Step' }).click();
  await expect(preview.getByRole('log').getByText(greeting)).toHaveCount(1);
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByText('Paused before “Welcome User Says”')).toBeVisible();
  await preview.getByRole('button', { name: 'Go on' }).click();
  await expect(preview.getByText('Paused before “Welcome Text”')).toBeVisible();
  await expect(preview.getByRole('definition')).toHaveText('red');
});
