import { expect, test, type Page } from '@playwright/test';
import type { CommandOf } from '#contract/command';
import { createFakeClock } from '#support/fake-clock';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { startAnsweringHost } from './answering-host';
import { look } from './look';
import { importWorld } from './ready-world';
import { openBot } from './tutorial';
import { openWindow } from './window';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The ready world, in which the word “agent” calls this address and shows the city it answers with. */
async function openCallingWorld(page: Page, url: string): Promise<void> {
  const host = await createTestHost({ clock: createFakeClock(Date.now()) });
  const { bot } = await buildTutorial(host);
  const [escalation] = host.rows('bots')[0]!.integrations;
  const draft: CommandOf<'integration.save'>['draft'] = {
    ...{ id: escalation!.id, kind: 'api', name: 'Stores', responseVariable: 'Stores', method: 'GET', url },
    ...{ headers: [], parameters: [], postBody: '', transformScript: '' },
    customData: [{ key: 'city', value: '{$.api_Stores.city}' }],
  };
  await host.must({ type: 'integration.save', botId: bot, draft });
  const dialog = host.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Agent Handoff')!;
  const calling = dialog.interactions.find(({ kind }) => kind === 'integration')!;
  const place = { botId: bot, dialogId: dialog.id };
  await host.must({ type: 'interaction.add', ...place, kind: 'text', after: calling.id });
  const said = host
    .rows('bots')[0]!
    .dialogs.flatMap(({ interactions }) => interactions)
    .find((one) => one.kind === 'text' && one.text === '')!;
  const interaction = {
    ...said,
    text: 'A store is in {Stores.city}.',
  } as CommandOf<'interaction.save'>['interaction'];
  await host.must({ type: 'interaction.save', ...place, interaction });
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value?.file) throw new Error('Failed to export the calling world');
  await importWorld(page, 'calling', exported.value.file);
}

async function askForAgent(page: Page): Promise<void> {
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('agent');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
}

test('[EP3][OH3][OH5][OH9][OH12] a host is reached once it is allowed, by one page, and says so; and not any more', async ({
  page,
}) => {
  test.slow();
  const host = await startAnsweringHost();
  const name = host.origin;
  await openCallingWorld(page, `${host.origin}/list`);
  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  const log = page.getByRole('complementary', { name: 'Preview' }).getByRole('log');
  await askForAgent(page);
  await expect(log.getByText('Sorry, I could not find anything for that.')).toBeVisible();
  expect(host.seen()).toEqual([]);

  await page.goto('./?workspace=calling#/endpoints/calls');
  await expect(page.getByText(`Make an endpoint for it, or allow ${name}.`)).toBeVisible();
  await page.getByRole('link', { name: `Allow ${name}…` }).click();
  await expect(page.getByLabel('Address of the host')).toHaveValue(name);
  await button(page, 'Allow host…').click();
  const question = page.getByRole('alertdialog', { name: `Allow ${name}?` });
  await expect(question).toContainText('with the keys in them and with what consumers have typed');
  await look(page, 'allowing a host');
  await question.getByRole('button', { name: 'Allow host' }).click();
  await expect(page.getByRole('button', { name: `Disallow ${name}` })).toBeVisible();
  await look(page, 'allowed hosts');

  // A second page of the same engine: one of the two sends.
  const other = await openWindow(page);
  await other.goto('./?workspace=calling#/endpoints/calls');
  await page.context().addCookies([{ name: 'secret', value: '1', url: host.origin }]);
  await openBot(page, 'Dialogs');
  await askForAgent(page);
  await expect
    .poll(host.seen)
    .toEqual([{ method: 'GET', url: '/list', origin: 'null', cookie: undefined, referer: undefined }]);
  for (const tab of [page, other])
    await expect(tab.getByRole('link', { name: `Reaching ${name}` })).toBeVisible();
  await expect(other.getByText('under way', { exact: true })).toBeVisible();
  host.answer(200, '{ "city": "Ulm" }');
  await expect(log.getByText('A store is in Ulm.')).toBeVisible();
  await expect(page.getByRole('link', { name: `Reaching ${name}` })).toHaveCount(0);
  await expect(other.getByText(`Answered by ${name} after`)).toBeVisible();
  expect(host.seen()).toHaveLength(1);

  // It lets no page read: asked once more for nothing, and told as that.
  await askForAgent(page);
  await expect.poll(() => host.seen().length).toBe(2);
  host.answer(200, '{}', false);
  await expect.poll(() => host.seen().at(-1)).toMatchObject({ method: 'HEAD', url: '/' });
  host.answer(404, '');
  await expect(other.getByText('does not let web pages read its answers (CORS)')).toBeVisible();

  // It leads to another host, which nobody asks.
  const elsewhere = await startAnsweringHost();
  await askForAgent(page);
  await expect.poll(() => host.seen().length).toBe(4);
  host.answer(302, '', true, { location: `${elsewhere.origin}/list` });
  await expect(other.getByText(`${name} sent the call on to another host.`)).toBeVisible();
  expect(elsewhere.seen()).toEqual([]);
  elsewhere.stop();

  // Disallowed while it is asked: nobody waits for it.
  await askForAgent(page);
  await expect.poll(() => host.seen().length).toBe(5);
  await other.getByRole('tab', { name: 'Allowed hosts' }).click();
  await other.getByRole('button', { name: `Disallow ${name}` }).click();
  await expect(other.getByText(`${name} is not allowed any more.`)).toBeVisible();
  await other.getByRole('tab', { name: 'Log of calls' }).click();
  await expect(other.getByText(`${name} was disallowed before its answer came.`)).toBeVisible();
  await expect(page.getByRole('link', { name: `Reaching ${name}` })).toHaveCount(0);
  host.stop();
});
