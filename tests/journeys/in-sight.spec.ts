import { expect, test, type Locator, type Page } from '@playwright/test';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot, place } from './tutorial';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const botLink = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bot' }).getByRole('link', { name });

/** What is seen of it when nobody scrolls: nothing lies over its ends. */
async function isInSight(it: Locator): Promise<boolean> {
  return it.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const x = (left + right) / 2;
    return [top + 2, bottom - 2].every((y) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
  });
}

async function expectInSight(it: Locator): Promise<void> {
  await expect.poll(() => isInSight(it)).toBe(true);
}

test('[KT6] a save that is refused shows the wrong field and its sentence, however little room there is', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Escalation', exact: true }).click();
  await button(page, 'Problems').click();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 600 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    // With the lesson open there is room for one of them only: the list of problems lies over the form, until it is closed.
    if (size.width === 1024) await button(page, 'Close Problems').click();
    await expect(page.getByRole('heading', { name: 'Edit Integration' })).toBeVisible();
    await field(page, 'Agent Skill Id').fill(String(999 + size.width));
    await field(page, 'Integration Name').scrollIntoViewIfNeeded();
    await page.getByRole('heading', { name: 'Edit Integration' }).scrollIntoViewIfNeeded();
    await button(page, 'Save').click();
    await expect(field(page, 'Agent Skill Id')).toBeFocused();
    await expectInSight(field(page, 'Agent Skill Id'));
    await expectInSight(page.getByText(/No skill of this account has the id/).first());
  }
});

test('[KT6] so does one of a skill whose name is taken', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openReadyWorld(page);
  await place(page, 'Users and Skills');
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await field(page, 'Name').fill('bot');
  await field(page, 'Description').fill('Written in small letters');
  await field(page, 'Description').press('Control+s');
  await expect(field(page, 'Name')).toBeFocused();
  await expectInSight(page.getByText(/already a skill named “bot”/));
});

test('[KT7] the keys reach Cancel and Save first, and what else can be done with what was typed after them', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Escalation', exact: true }).click();
  await field(page, 'Integration Name').fill('Handover');
  await button(page, 'Cancel').focus();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Save')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Discard')).toBeFocused();
});

test('[BB31] on a phone a panel gives way to the part of the bot that is opened', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [panel, part] of [
    ['Preview', 'Integrations'],
    ['Problems', 'Agent Connectors'],
    ['Preview', 'Agent Connectors'],
    ['Preview', 'Dialogs'],
  ] as const) {
    await button(page, panel).click();
    await expect(page.getByRole('complementary', { name: panel })).toBeVisible();
    await botLink(page, part).click();
    await expect(page.getByRole('complementary', { name: panel })).toHaveCount(0);
    if (part !== 'Dialogs') await expect(page.getByRole('heading', { name: part })).toBeVisible();
  }
});

test('[BB31] a panel with room beside the bot stays when another part is opened', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await button(page, 'Preview').click();
  await botLink(page, 'Agent Connectors').click();
  await expect(page.getByRole('heading', { name: 'Agent Connectors' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
});

test('[BB35] a dialog that came back is shown', async ({ page }) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  const dialogs = page.getByRole('region', { name: 'Dialogs' });
  const name = (await dialogs.getByRole('link').nth(1).getByText(/\S/).first().innerText()).trim();
  await dialogs.getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
  await button(page, `Menu of ${name}`).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await button(page.getByRole('alertdialog'), 'Delete').click();
  await expect(page.getByRole('heading', { name: 'Welcome', level: 2 })).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
});

test('[BB40] a bot whose connector was stopped says so among its problems, and leads to the connectors', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Agent Connectors');
  await button(page, 'Problems').click();
  const list = page.getByRole('list', { name: 'Problems' });
  await expect(page.getByText('Nothing stands in the way')).toBeVisible();
  await button(page, 'Close Problems').click();
  await page.getByRole('button', { name: /^Stop/ }).or(page.getByRole('switch')).first().click();
  await botLink(page, 'Dialogs').click();
  await button(page, 'Problems').click();
  await expect(list).toContainText(/stopped/);
  await look(page, 'Problems, a connector stopped');
  await list.getByRole('link', { name: 'Agent Connectors' }).click();
  await expect(page.getByRole('heading', { name: 'Agent Connectors' })).toBeVisible();
});

test('[KT8] the line of dialogs on a phone fades where it goes on, and shows all when it is pushed along', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await page.setViewportSize({ width: 390, height: 844 });
  const line = page.getByRole('region', { name: 'Dialogs' }).getByRole('list');
  await expect(line).toHaveAttribute('data-more', 'after');
  await expect(line).toHaveCSS('mask-image', /gradient/);
  await line.evaluate((list) => (list.scrollLeft = list.scrollWidth));
  await expect(line).toHaveAttribute('data-more', 'before');
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(line).toHaveAttribute('data-more', '');
});

test('no name of a place touches the edge of a phone or its neighbour', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReadyWorld(page);
  const gaps = await page.getByRole('navigation', { name: 'Places' }).evaluate((bar) => {
    const names = [...bar.querySelectorAll('.short')].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return { ...range.getBoundingClientRect().toJSON(), isCut: name.scrollWidth > name.clientWidth };
    });
    const edges = names.flatMap(({ left, right }) => [left, right]);
    const between = edges.map((edge, at) => edge - (edges[at - 1] ?? 0)).filter((_, at) => at % 2 === 0);
    return {
      least: Math.min(...between, innerWidth - (edges.at(-1) ?? 0)),
      cut: names.filter(({ isCut }) => isCut).length,
    };
  });
  expect(gaps.least).toBeGreaterThanOrEqual(3);
  expect(gaps.cut).toBe(0);
});

test('the words on a side tab are read downward in its picture as on the page', async ({ page }) => {
  await openReadyWorld(page);
  await place(page, 'Campaigns and Engagements');
  await button(page, 'Action').click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await button(page, '+ Add engagement').click();
  await page.getByRole('button', { name: 'Web' }).click();
  const choice = page.getByText('Side tab').locator('xpath=ancestor-or-self::*[.//*[local-name()="svg"]][1]');
  const turned = choice.locator('svg [transform]');
  await expect(turned.first()).toHaveAttribute('transform', /^rotate\(90 /);
});
