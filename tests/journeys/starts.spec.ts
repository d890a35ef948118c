import { expect, test, type Page } from '@playwright/test';

test('[UI85][UI87][UI88] a start by its address: made once, gone on with, and made anew', async ({
  page,
}) => {
  await page.goto('./?start=handed-over#/agent');
  const chat = page.getByRole('log');
  await expect(chat.getByText('Hello, how can I help you?')).toBeVisible();
  await expect(page.getByText('As Helen, Available')).toBeVisible();
  await page.getByRole('textbox', { name: 'Message' }).fill('Anything else?');
  await page.getByRole('button', { name: 'Send' }).click();

  // Another tab, as a teacher opens one for the visitor: the same world, and the same two people.
  const visitor = await page.context().newPage();
  await visitor.goto('./?start=handed-over#/agent');
  await visitor.getByRole('link', { name: 'Visitor page' }).click();
  await expect(visitor.getByRole('log').getByText('Anything else?')).toBeVisible();
  await visitor.getByRole('textbox', { name: 'Message' }).fill('My bill');
  await visitor.getByRole('button', { name: 'Send' }).click();
  await expect(chat.getByText('My bill')).toBeVisible();
  await visitor.close();

  await page.getByRole('link', { name: 'Lessons' }).click();
  await page.getByRole('button', { name: 'Begin in a finished world' }).click();
  await expect(page.getByRole('heading', { name: 'Worlds to begin with' })).toBeFocused();
  await page.getByRole('button', { name: 'Start again Handed over' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Start again' }).click();
  const [anew, desk] = [inPane(page, 'Visitor').getByRole('log'), inPane(page, 'Agent')];
  await expect(anew.getByText('Hello, how can I help you?')).toBeVisible();
  await expect(anew.getByText('My bill')).toHaveCount(0);
  await expect(desk.getByText('As Helen, Available')).toBeVisible();
});

/** As a browser leaves it that is closed, or has no room, before it is known that a start has come to its end. */
function breakOff(unseen: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('handoff-sandbox-starts');
    opening.onerror = () => reject(new Error('There are no records'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('texts', 'readwrite');
      const texts = writing.objectStore('texts');
      const reading = texts.get('in ready');
      reading.onsuccess = () => {
        const record = JSON.parse(String(reading.result)) as object;
        texts.put(JSON.stringify({ ...record, made: false, unseen }), 'in ready');
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test('[UI130][UI282] a start that was broken off keeps what is in it until somebody says that it goes', async ({
  page,
}) => {
  await page.goto('./?start=ready');
  await expect(page.getByText(/Account\s\d+/)).toBeVisible();
  await page.evaluate(breakOff, false);
  const account = await page.getByText(/Account\s\d+/).textContent();
  await page.goto('./?start=ready#/lessons');
  await expect(page.getByRole('heading', { name: '“Ready to hand over” was broken off' })).toBeVisible();
  await page.getByRole('button', { name: 'Open it as it is' }).click();
  await expect(page.getByText(account ?? 'none')).toBeVisible();
  await expect(page).toHaveURL(/\?workspace=ready(#|$)/);
  await page.goto('./?start=ready');
  await page.getByRole('button', { name: 'Make it anew' }).click();
  await expect(page.getByText(/Account\s\d+/)).toBeVisible();
  await expect(page.getByText(account ?? 'none')).toHaveCount(0);
  // What nobody has seen is made anew without a word, from the list of workspaces too.
  const second = await page.getByText(/Account\s\d+/).textContent();
  await page.evaluate(breakOff, true);
  await page.goto('./?workspace=ready');
  await expect(page.getByText(/Account\s\d+/)).toBeVisible();
  await expect(page.getByText(second ?? 'none')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(/Account\s\d+/)).toBeVisible();
});

test('[UI85][UI86][UI87] an address never touches a workspace that is there, and one nobody knows makes none', async ({
  page,
}) => {
  await page.goto('./?workspace=waiting');
  const account = await page.getByText(/Account\s\d+/).textContent();
  await page.goto('./?start=waiting&workspace=waiting');
  await expect(page.getByText(account ?? 'none')).toBeVisible();
  // Opened twice at once it is made once.
  const other = await page.context().newPage();
  await Promise.all([page, other].map((tab) => tab.goto('./?start=waiting')));
  for (const tab of [page, other]) {
    await expect(tab.getByText('waiting-2')).toBeVisible();
    await expect(tab.getByRole('main').getByText('Handed over by a bot')).toHaveCount(1);
  }
  const made = await other.getByText(/Account\s\d+/).textContent();
  await expect(page.getByText(made ?? 'none')).toBeVisible();
  await other.close();

  await page.goto('./?start=nowhere');
  await expect(page.getByRole('heading', { name: 'There is no start of this name' })).toBeVisible();
  await page.getByRole('link', { name: 'Empty' }).click();
  await expect(page).toHaveURL(/start=empty/);
});

/** The page in a pane. */
const inPane = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);

test('[UI140][UI141][UI142][UI143][UI144][UI300][UI301][UI364] side by side by keyboard alone, each pane somebody of its own, and shown', async ({
  page,
}) => {
  await page.goto('./?start=handed-over');
  const write = async (title: string, text: string) => {
    await inPane(page, title).getByRole('textbox', { name: 'Message' }).focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await expect(inPane(page, 'Agent').getByRole('log')).toBeVisible();
  await write('Visitor', 'Here I am');
  await expect(inPane(page, 'Agent').getByRole('log').getByText('Here I am')).toBeVisible();
  await write('Agent', 'So am I');
  await expect(inPane(page, 'Visitor').getByRole('log').getByText('So am I')).toBeVisible();
  await expect(inPane(page, 'Visitor').getByRole('link', { name: 'Lessons' })).toHaveCount(0);

  // From the pane in which somebody writes to the page, from pane to pane, and back.
  const here = page.getByRole('heading', { name: 'Side by side' });
  const headingIn = (title: string) => inPane(page, title).getByRole('heading', { level: 1 });
  for (const [keys, heading] of [
    ['F6', here],
    ['F6', headingIn('Visitor')],
    ['F6', headingIn('Agent')],
    ['Shift+F6', headingIn('Visitor')],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(heading).toBeFocused();
  }

  // In less room one stands alone, and comes back from wherever it has gone.
  await page.setViewportSize({ width: 700, height: 720 });
  await page.getByRole('group', { name: 'Pane' }).getByRole('button', { name: 'Agent' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe[title="Visitor"]')).toBeHidden();
  await page.frame({ url: /pane=second/ })?.evaluate(() => (location.hash = '/data'));
  await page.getByRole('combobox', { name: 'What the second pane shows' }).selectOption('Agent');
  await expect(inPane(page, 'Agent').getByRole('log').getByText('So am I')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });

  const handle = page.getByRole('separator', { name: 'Width of Visitor' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', '55');
  await expect(page).toHaveURL(/#\/panes\?shares=55-45$/);
  await page.getByRole('button', { name: 'Theme' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitemradio', { name: 'Dark' }).focus();
  await page.keyboard.press('Enter');
  await expect(inPane(page, 'Visitor').locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Add a pane' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'What the third pane shows' }).selectOption('Agent');
  await expect(page).toHaveURL(/#\/panes\/visitor\/agent\/agent$/);

  // Two desks, and two people.
  const second = inPane(page, 'Agent 2');
  await second.getByRole('button', { name: /Helen/ }).focus();
  await page.keyboard.press('Enter');
  await second.getByRole('menuitemradio').first().focus();
  await page.keyboard.press('Enter');
  await second.getByRole('button', { name: /^Go on as/ }).focus();
  await page.keyboard.press('Enter');
  await expect(second.getByRole('button', { name: /Helen/ })).toHaveCount(0);
  await page.reload();
  await expect(inPane(page, 'Agent 1').getByRole('button', { name: /Helen/ })).toBeVisible();
  await expect(second.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(second.getByRole('button', { name: /Helen/ })).toHaveCount(0);
  await expect(inPane(page, 'Agent 1').getByRole('log').getByText('So am I')).toBeVisible();

  // Whoever looks on is told what is done, and nothing that is typed.
  await page.getByRole('button', { name: 'Show on a projector' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/show=yes$/);
  await write('Visitor', 'Not for the wall');
  await expect(page.getByText('Visitor fills in “Message”')).toBeVisible();
  await inPane(page, 'Visitor').getByRole('button', { name: 'End chat' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Visitor presses “End chat”')).toBeVisible();
  const secret = await inPane(page, 'Visitor')
    .locator('body')
    .evaluate((body) => {
      const field = Object.assign(document.createElement('input'), { type: 'password' });
      body.append(field);
      return [
        getComputedStyle(field).getPropertyValue('-webkit-text-security'),
        getComputedStyle(document.documentElement).fontSize,
      ];
    });
  expect(secret).toEqual(['disc', '20px']);
});
