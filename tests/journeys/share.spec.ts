import { deflateRawSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { fnv } from '#base/fnv';

function packedByHand(text: string): string {
  const packed = deflateRawSync(text);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(fnv(packed));
  return `1.${Buffer.concat([check, packed]).toString('base64url')}`;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[SH1][SH2][SH7][SH11][SH12][SH32][SH49][SH63] what was built and said goes by a link into another browser, as a workspace of its own', async ({
  page,
  browser,
}) => {
  await page.goto('./?start=handed-over#/agent');
  await expect(page.getByRole('log').getByText('Hello, how can I help you?')).toBeVisible();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await button(page, 'Share as a link').click();
  const dialog = page.getByRole('dialog', { name: 'Share this workspace' });
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).not.toBeEmpty();
  const setup = await link.inputValue();
  await dialog.getByRole('radio', { name: 'The setup and its conversations' }).check();
  await dialog.getByRole('combobox', { name: 'It opens at' }).selectOption('Agent workspace for Chat');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('my lesson');
  await expect(link).not.toHaveValue(setup);
  await expect(dialog.getByText('Being made anew')).toHaveCount(0);
  await expect(dialog.getByText(/^[\d,]+ characters$/)).toBeVisible();
  await expect(async () => expect((await link.inputValue()).length).toBeGreaterThan(setup.length)).toPass();
  const all = await link.inputValue();
  expect(all.length).toBeLessThan(4_000);

  const other = await browser.newContext();
  const [first, second] = await Promise.all([other.newPage(), other.newPage()]);
  await Promise.all([first.goto(all), second.goto(all)]);
  for (const tab of [first, second]) {
    await expect(tab.getByRole('heading', { name: 'Agent workspace for Chat' })).toBeVisible();
    await expect(tab.getByText('As Helen, Available')).toBeVisible();
    expect(new URL(tab.url()).searchParams.get('workspace')).toBe('my-lesson');
  }
  await expect(first.getByText(/my-lesson” is a new workspace|you go on in “my-lesson”/)).toBeVisible();
  await first.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(first.getByText('1 conversation')).toBeVisible();
  await expect(first.getByText('A database of this browser')).toBeVisible();

  await second.goto(all.slice(0, -40));
  await expect(second.getByRole('heading', { name: 'This link cannot be opened' })).toBeVisible();
  await expect(second.getByText(/is not whole/)).toBeVisible();
  // As somebody writes one who means harm: well packed, and no world.
  await second.goto(
    `./?shared#${packedByHand('0\n{"n":"bad","v":4,"w":{"at":1,"skills":[{"id":"__proto__"}]}}')}`,
  );
  await expect(second.getByRole('heading', { name: '“bad” could not be prepared' })).toBeVisible();
  await expect(second.getByRole('alert')).toContainText('This is not a file of this sandbox');
  const left = () => second.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(left).not.toContain('handoff-sandbox/bad');
  await second.goto(setup);
  await expect(second.getByRole('heading', { name: 'Lessons' })).toBeVisible();
  expect(new URL(second.url()).searchParams.get('workspace')).toBe('handed-over');

  // Deleted, its name is free for somebody's own, which the link does not take for what it made.
  await Promise.all([first.close(), second.close()]);
  const third = await other.newPage();
  await third.goto('./?workspace=my-lesson#/data');
  await button(third, 'Delete this workspace').click();
  await third.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => new URL(third.url()).searchParams.has('workspace')).toBe(false);
  await third.goto('./?workspace=my-lesson#/data');
  await expect(third.getByText('A database of this browser')).toBeVisible();
  await third.goto(all);
  await expect(third.getByText('“my-lesson-2” is a new workspace')).toBeVisible();

  // As the system's sheet hands a link to the installed app.
  await third.goto(`./?share-text=${encodeURIComponent(`Look: ${setup}`)}#/data`);
  await expect.poll(() => new URL(third.url()).searchParams.get('workspace')).toBe('handed-over');
  await third.goto('./?share-text=Hello#/data');
  await expect(third.getByText('What was shared holds no link of this app')).toBeVisible();
  await other.close();
});

test('[UI157][UI158][EB22] the lines for a page around are written, and what they make is seen beside them', async ({
  page,
}) => {
  await page.goto('./#/data/embed');
  await page.getByRole('combobox', { name: 'Start' }).selectOption('Ready to hand over');
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption('Connect to LiveEngage');
  await page.getByRole('textbox', { name: 'Height' }).fill('50');
  await page.getByRole('textbox', { name: 'Height' }).blur();
  await expect(page.getByText('A height is a number of pixels')).toBeVisible();
  await page.getByRole('textbox', { name: 'Height' }).fill('500');
  await expect(
    page.getByText('<handoff-sandbox start="ready" lesson="connect-to-liveengage" height="500">'),
  ).toBeVisible();
  await page.getByText(/Your page has been told/).scrollIntoViewIfNeeded();
  const live = page.frameLocator('iframe[title="The live result"]');
  await expect(live.getByText('Connect to LiveEngage').first()).toBeVisible();
  await expect(page.getByText(/Your page has been told: ready/)).toBeVisible();
  const kept = () =>
    page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name?.includes('/embed-')));
  expect(await kept()).toHaveLength(1);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect.poll(kept).toEqual([]);
});
