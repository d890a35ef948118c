import { expect, test, type Locator, type Page } from '@playwright/test';
import { look } from './look';
import { handOver, openChat } from './ready-world';
import { place, say } from './tutorial';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const log = (page: Page) => page.getByRole('region', { name: 'Bot log', exact: true });
const asked = (page: Page) => log(page).locator('[aria-current="true"]');

/** How much of it lies under that, in px². */
async function overlap(over: Locator, it: Locator): Promise<number> {
  const [a, b] = await Promise.all([over.boundingBox(), it.boundingBox()]);
  if (!a || !b) return NaN;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

test('[UI70][BB113][BB114][BB115][BB116] why the bot said that: from the visitor’s chat and from the agent’s desk', async ({
  page,
}) => {
  test.slow();
  const { helen, visitor } = await openChat(page);
  const whys = button(visitor, 'Why the bot said this');
  const why = whys.nth((await whys.count()) - 1);
  await why.click();
  await expect(asked(visitor)).toContainText(['The consumer said “hello”.', '“hello” fits the pattern']);
  await expect(asked(visitor).first()).toBeFocused();
  // What is said meanwhile takes nothing of the answer away.
  await say(visitor, 'what is said meanwhile');
  await expect(log(visitor)).toContainText('The consumer said “what is said meanwhile”.');
  await expect(asked(visitor)).toContainText(['The consumer said “hello”.', '“hello” fits the pattern']);
  await look(visitor, 'the log beside a visitor’s chat');
  await visitor.setViewportSize({ width: 1440, height: 900 });
  await asked(visitor).first().press('Escape');
  await expect(log(visitor)).toHaveCount(0);
  await expect(why).toBeFocused();

  await handOver(helen, visitor);
  await place(helen, 'Agent workspace for Chat');
  await button(helen, 'Bot log').click();
  await log(helen)
    .getByRole('button', { name: /^Escalation/ })
    .click();
  await expect(log(helen).getByText('The bot asks LiveEngage for a transfer')).toBeVisible();
  await expect(log(helen).getByText('is said.')).toHaveCount(0);
  await look(helen, 'the log at an agent’s desk');
  await helen.setViewportSize({ width: 1440, height: 900 });
  await button(helen, 'Save as a test').click();
  const told = helen.getByRole('region', { name: 'What happened' });
  await expect(told).toContainText('Saved as a test: Talk about “hello”');
  for (const used of ['Send', 'End', 'Save as a test', 'Close the bot log'])
    await expect.poll(() => overlap(told, button(helen, used)), { message: used }).toBe(0);
  await button(helen, 'Show all').click();
  await log(helen)
    .getByRole('link', { name: /Welcome Text/ })
    .first()
    .click();
  const card = helen.getByRole('list', { name: 'Interactions' }).getByRole('listitem').nth(1);
  await expect(card.getByRole('textbox').first()).toBeFocused();
});
