import { expect, test, type Browser } from '@playwright/test';
import { expectOnce, openChat, openReadyWorld } from './ready-world';
import { acceptChat, createSkill, say } from './tutorial';

const fallback = 'I did not get that. Could you say it in other words?';

test('the engine is killed again and again, and the conversation goes on', async ({ page, browser }) => {
  test.slow();
  const kill = () => killEngine(browser);
  const { helen, visitor } = await openChat(page);

  await kill();
  await say(visitor, 'blue elephants');
  await expectOnce(visitor, fallback);

  // While the line is on its way.
  await Promise.all([say(visitor, 'I want to speak to an agent'), kill()]);
  await expect(helen.getByText('1 consumer is waiting')).toBeAttached();

  // While it rings.
  await kill();
  await acceptChat(helen);
  await expect(visitor.getByText('Helen is with you')).toBeVisible();

  // While both write.
  await Promise.all([say(helen, 'Helen here'), say(visitor, 'My bill looks wrong'), kill()]);
  await say(helen, 'Which one?');
  await say(visitor, 'The last one');

  for (const side of [helen, visitor]) {
    await expectOnce(side, 'hello', 'blue elephants', fallback);
    await expectOnce(side, 'I want to speak to an agent', 'Please hold on.');
    await expectOnce(side, 'Helen here', 'My bill looks wrong', 'Which one?', 'The last one');
    await expect(side.getByRole('log').getByText('Not sent')).toHaveCount(0);
  }
});

test('the engine is killed while a form is being saved', async ({ page, browser }) => {
  await openReadyWorld(page);
  await Promise.all([createSkill(page, 'Complaints', 'Saved while the engine went'), killEngine(browser)]);
  await expect(page.getByLabel('Description')).toHaveValue('Saved while the engine went');
});

/** Ends the shared worker as a crash would: without a word to anybody. */
async function killEngine(browser: Browser): Promise<void> {
  const devtools = await browser.newBrowserCDPSession();
  const { targetInfos } = await devtools.send('Target.getTargets');
  const engines = targetInfos.filter(({ type }) => type === 'shared_worker');
  expect(engines).toHaveLength(1);
  for (const { targetId } of engines) await devtools.send('Target.closeTarget', { targetId });
  await devtools.detach();
}
