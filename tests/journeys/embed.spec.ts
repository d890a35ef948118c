import { expect, test, type Page } from '@playwright/test';
import { serveOtherOrigin } from './other-origin';

const around = (app: string) => `<!doctype html>
<html lang="en">
  <title>A course about bots</title>
  <script src="${app}embed.js"></script>
  <script>
    const told = [];
    addEventListener('DOMContentLoaded', () => {
      for (const one of document.querySelectorAll('handoff-sandbox'))
        for (const name of ['ready', 'step-passed', 'handed-over', 'failed'])
          one.addEventListener(name, ({ detail }) => told.push({ of: one.id, name, detail }));
    });
  </script>
  <h1>A course about bots</h1>
  <handoff-sandbox id="one" start="waiting" loading="click" height="500" title="A chat is waiting">
    <a href="${app}">Practise accepting a chat</a>
  </handoff-sandbox>
  <handoff-sandbox id="two" lesson="connect-to-liveengage" step="bot-skill" loading="click" title="The first step">
    <p>What stands here is seen in print.</p>
  </handoff-sandbox>
  <handoff-sandbox id="three" title="A frame that is there"
    ><iframe title="There before" src="${app}?start=empty&workspace=three"></iframe
  ></handoff-sandbox>
  <div style="block-size: 3000px"></div>
  <handoff-sandbox id="four" start="empty" title="Far below"><p>It comes when it is near.</p></handoff-sandbox>
</html>`;

interface Element {
  readonly isReady: boolean;
  say(text: string): Promise<void>;
  open(lesson: string, step?: string): Promise<void>;
  start(start: string): Promise<void>;
  theme(name: string): Promise<void>;
  reset(): Promise<void>;
  destroy(): void;
}
const on = <T>(page: Page, id: string, deed: (one: Element) => T) =>
  page.evaluate(
    ([of, text]) => {
      const one = document.getElementById(of ?? '') as unknown as Element;
      // Passed as text: a function does not go into a page.
      return (0, eval)(`(${text})`)(one) as Promise<unknown>;
    },
    [id, String(deed)],
  ) as Promise<Awaited<T>>;
const told = (page: Page, of: string) =>
  page.evaluate(
    (id) =>
      (0, eval)('told')
        .filter((one: { of: string }) => one.of === id)
        .map(({ name, detail: { step } }: { name: string; detail: { step?: string } }) =>
          [name, step ?? []].flat().join(' '),
        ) as string[],
    of,
  );

// By number the page is of another site than the app, and Chromium lets a frame of one store nothing.
for (const [host, keeps] of [
  ['127.0.0.1', 'where frames may store nothing'],
  ['localhost', 'where they may'],
] as const)
  test(`[EB1][EB3][EB4][EB5][EB6][EB7][EB8][EB10][EB11][EB13] in a page of another origin, ${keeps}: opened by its link, told of what happens, told what to do`, async ({
    page,
    baseURL,
  }) => {
    const site = await serveOtherOrigin(host, around(baseURL ?? ''));
    page.once('close', site.stop);
    await page.goto(site.address);
    await expect(page.getByText('What stands here is seen in print.')).toBeVisible();
    // A frame that is there already is adopted; one that is far away is not fetched.
    await expect.poll(() => told(page, 'three')).toEqual(['ready']);
    expect(page.frames()).toHaveLength(2);
    await expect(page.locator('#three iframe')).toHaveAttribute('title', 'There before');
    await page.getByRole('link', { name: 'Practise accepting a chat' }).click();
    const one = page.locator('#one iframe').contentFrame();
    await one.getByRole('main').getByRole('row').nth(1).getByRole('button').first().click();
    await one.getByRole('button', { name: 'Accept', exact: true }).click();
    await expect.poll(() => told(page, 'one')).toEqual(['ready', 'step-passed accept', 'handed-over']);
    expect(await on(page, 'one', (frame) => frame.isReady)).toBe(true);
    await on(page, 'one', (frame) => frame.say('Is anybody there?'));
    await expect(one.getByRole('log').getByText('Is anybody there?')).toBeVisible();
    await on(page, 'one', (frame) => frame.theme('dark'));
    await expect(one.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await on(page, 'one', (frame) => frame.theme('loud').catch((cause: Error) => cause.message))).toBe(
      'The themes are light, dark, auto.',
    );
    await on(page, 'one', (frame) => frame.reset());
    await expect(one.getByRole('log')).toHaveCount(0);
    await expect(one.getByRole('main').getByText('Handed over by a bot')).toHaveCount(1);

    // A command loads the frame; each has a workspace of its own.
    await on(page, 'two', (frame) => frame.open('connect-to-liveengage', 'bot-skill'));
    const two = page.locator('#two iframe').contentFrame();
    await expect(two.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
    await two.getByRole('button', { name: 'Do it for me' }).click();
    await expect.poll(() => told(page, 'two')).toContain('step-passed bot-skill');
    expect(await told(page, 'one')).not.toContain('step-passed bot-skill');
    await on(page, 'two', (frame) => frame.destroy());
    await expect(page.locator('#two iframe')).toHaveCount(0);
    expect(
      await on(page, 'two', (frame) => frame.say('Anybody?').catch((cause: Error) => cause.message)),
    ).toBe('The frame is gone.');

    // Where there is no app to ask, one is told so; another start is gone to all the same.
    expect(
      await on(page, 'one', (frame) => frame.start('nonsense').catch((cause: Error) => cause.message)),
    ).toBe('There is no start of this name: “nonsense”.');
    await on(page, 'one', (frame) => frame.start('ready'));
    await expect(one.getByText('frame-ready', { exact: true })).toBeVisible();

    await page.locator('#four').scrollIntoViewIfNeeded();
    const four = page.locator('#four iframe').contentFrame();
    await expect(four.getByText('frame-empty', { exact: true })).toBeVisible();
    if (host === 'localhost') {
      const account = await four.getByText(/Account\s\d+/).textContent();
      await page.reload();
      await page.locator('#four').scrollIntoViewIfNeeded();
      await expect(four.getByText(account ?? 'none')).toBeVisible();
    }
  });
