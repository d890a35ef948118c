import { expect, type Page } from '@playwright/test';
import type { ConversationKind } from '#model/campaign';
import { createFakeClock } from '#support/fake-clock';
import { createTestHost } from '#support/test-host';
import { buildTutorial, type Tutorial } from '#support/tutorial';
import { acceptChat, accountOf, becomeHelen, openApp, say, startChat } from './tutorial';
import { openWindow } from './window';

/** A world in which steps 10 to 12 of the tutorial are done: its file's text, and what is in it. */
export interface ReadyWorld extends Tutorial {
  readonly file: string;
}

/** Made by the commands that pages give, without a browser: some milliseconds in place of a hundred clicks. */
export async function makeReadyWorld(kind: ConversationKind = 'chat'): Promise<ReadyWorld> {
  const host = await createTestHost({ clock: createFakeClock(Date.now()) });
  const made = await buildTutorial(host);
  const [campaign] = host.rows('campaigns');
  const engagements = campaign?.engagements.map((one) => ({ ...one, conversationKind: kind })) ?? [];
  if (campaign) await host.must({ type: 'campaign.save', draft: { ...campaign, engagements } });
  const [connector] = host.rows('connectors');
  if (connector) await host.must({ type: 'connector.save', draft: { ...connector, conversationKind: kind } });
  await host.must({ type: 'connector.start', connectorId: made.connector });
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Failed to export the ready world');
  return { ...made, file: exported.value.file };
}

/** What the file input of the Data page is given. */
export function fileOf(name: string, text: string) {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Steps 10 to 12 of the tutorial done, as a start: the page is in the workspace `ready`, on its first page. */
export async function openReadyWorld(page: Page): Promise<{ readonly accountId: string }> {
  await openApp(page, './?start=ready&workspace=ready#/');
  // From here on journeys go about by the workspace alone, without a load for each place.
  await page.evaluate(() => history.replaceState(null, '', './?workspace=ready#/'));
  return { accountId: await accountOf(page) };
}

/** The same by a file, for who has to know what is in it, or needs another kind of conversation. */
export async function importReadyWorld(page: Page, kind?: ConversationKind): Promise<ReadyWorld> {
  const world = await makeReadyWorld(kind);
  await importWorld(page, 'ready', world.file);
  return world;
}

/** Imports the file's text on the Data page. The page is then in the new workspace. */
export async function importWorld(
  page: Page,
  workspace: string,
  text: string,
  from = './#/data',
): Promise<void> {
  await openApp(page, from);
  await page.getByLabel('World file').setInputFiles(fileOf(`${workspace}.world.json`, text));
  await page.getByRole('button', { name: 'Import into a new workspace' }).click();
  await page.waitForURL((url) => url.searchParams.get('workspace') === workspace);
  await expect(page.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
}

/** Helen, Available in her tab, and a visitor who chats with the bot in another. */
export async function openChat(page: Page): Promise<{ helen: Page; visitor: Page; accountId: string }> {
  const { accountId } = await openReadyWorld(page);
  await becomeHelen(page);
  const visitor = await openWindow(page);
  await openApp(visitor, `./?workspace=ready#/visitor-page/?siteid=${accountId}`);
  await startChat(visitor);
  await say(visitor, 'hello');
  // Once to begin with, once in answer.
  await expect(visitor.getByRole('log').getByText('What can I do for you?')).toHaveCount(2);
  return { helen: page, visitor, accountId };
}

/** The visitor asks for a person, and Helen takes over. */
export async function handOver(helen: Page, visitor: Page): Promise<void> {
  await say(visitor, 'I want to speak to an agent');
  await expect(helen.getByText('1 consumer is waiting')).toBeAttached();
  await acceptChat(helen);
  await expect(visitor.getByText('Helen is with you')).toBeVisible();
}

/** Each line stands in the transcript, and only once. */
export async function expectOnce(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await expect(page.getByRole('log').getByText(line, { exact: true })).toHaveCount(1);
  }
}
