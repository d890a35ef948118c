import { expect, test } from '@playwright/test';
import { expectOnce, openChat } from './ready-world';
import { openBot, say } from './tutorial';

const greeting = 'Hello! I am a bot. What can I do for you?';

test('[BB42] a bot pauses where its author wants, for a visitor and in Preview, and goes on when told', async ({
  page,
}) => {
  const { helen, visitor } = await openChat(page);
  await openBot(helen, 'Dialogs');
  const card = helen
    .getByRole('listitem')
    .filter({ has: helen.getByRole('heading', { name: 'Text', exact: true }) });
  await card.getByRole('button', { name: 'Interaction menu' }).click();
  await helen.getByRole('menuitemradio', { name: 'Pause before this' }).click();
  await expect(card.getByText('Pauses here')).toBeVisible();

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
