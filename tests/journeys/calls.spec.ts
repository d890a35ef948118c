import { expect, test, type Page } from '@playwright/test';
import { proves } from '#support/proves';
import { openReadyWorld } from './ready-world';
import { openBot, openDialog } from './tutorial';
import { look } from './look';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** As the tutorial says: Enter after each field. */
async function addPair(page: Page, noun: string, key: string, value: string): Promise<void> {
  await field(page, `Key of the ${noun}`).fill(key);
  await field(page, `Key of the ${noun}`).press('Enter');
  // What lets somebody in is typed as a password is.
  const typed = page.getByLabel(`Value of the ${noun}`, { exact: true });
  await expect(typed).toBeFocused();
  await typed.fill(value);
  await typed.press('Enter');
  await expect(button(page, `Remove ${noun} ${key}`)).toBeVisible();
}

test('[KT12][BB51][BB81][BB82][EP1][EP2] an endpoint, an integration that calls it, a dialog that shows what came, and the log of calls', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Endpoints', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Endpoints', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to Billing' })).toBeVisible();
  await look(page, 'no endpoints');
  await button(page, 'Add the first endpoint').click();
  await field(page, 'Status').fill('99');
  await field(page, 'Name').fill('Stores of the city');
  await expect(page.getByText('The status is a number from 200 to 599.')).toBeVisible();
  await field(page, 'Status').fill('200');
  await field(page, 'URL').fill('https://stores.example/list*');
  await addPair(page, 'header', 'content-type', 'application/json');
  await field(page, 'Body').fill('{ "stores": [{ "city": "Ulm" }, { "city": "Bonn" }] }');
  await look(page, 'an endpoint');
  await button(page, 'Save').click();
  await expect(page.getByRole('link', { name: 'Stores of the city' })).toBeVisible();
  await look(page, 'endpoints');

  await openBot(page, 'Integrations');
  await button(page, '+ Add Integration').click();
  await proves('S318', () =>
    expect(page.locator('label', { hasText: 'Integration Name' }).locator('xpath=..')).toContainText('*'),
  );
  await field(page, 'Integration Name').fill('Stores');
  await field(page, 'Response Data Variable Name').fill('Stores');
  await page.getByLabel('Integration Type').selectOption('API');
  await page.getByLabel('Method').selectOption('POST');
  await field(page, 'URL').fill('https://stores.example/list');
  await addPair(page, 'header', 'Authorization', 'secret');
  await proves(['S289', 'S290'], () =>
    expect(page.getByRole('list', { name: 'Request Headers' })).toContainText('Authorization ••••'),
  );
  const headers = page.getByRole('list', { name: 'Request Headers' });
  await expect(headers).not.toContainText('secret');
  await headers.getByRole('button', { name: 'Show characters' }).click();
  await expect(headers).toContainText('Authorization secret');
  await field(page, 'Post Body').fill('{ "said": "{$userMessage}" }');
  await page.getByLabel('Method').selectOption('GET');
  await expect(page.getByText('{$.api_Stores.path.to.it}')).toBeVisible();
  await button(page, 'Add field').click();
  await field(page, 'Key 1').fill('city');
  await field(page, 'Value 1').fill('{$.api_Stores.stores[i].city}');
  await look(page, 'an API integration');
  await button(page, 'Save').click();
  await proves('S300', () => expect(page.getByText('Integration Stores saved.')).toBeVisible());

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
  const add = page.getByRole('group', { name: /^Add an interaction/ });
  await add.getByRole('button', { name: 'Integration', exact: true }).click();
  await page.getByLabel('Integration', { exact: true }).selectOption('Stores');
  await button(page, 'Save').first().click();
  await add.getByRole('button', { name: 'Text', exact: true }).click();
  const text = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Text', exact: true }) });
  await expect(text).toHaveCount(2);
  await text.last().getByRole('textbox').first().fill('You find us in {Stores.city}.');
  await button(page, 'Save').first().click();

  await button(page, 'Preview').click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByRole('log').getByText('You find us in Ulm, Bonn.')).toBeVisible();
  await look(page, 'a call in the logs of Preview');

  await page.goto('./?workspace=ready#/endpoints/calls');
  const calls = page.getByRole('list', { name: 'Calls, the newest first' });
  await expect(calls.getByRole('listitem').first()).toContainText('GET https://stores.example/list');
  await expect(calls).toContainText('Answered by Stores of the city at once.');
  await calls.getByText('Headers and body').first().click();
  await expect(calls).toContainText('Authorization');
  await button(page, 'Call again').first().click();
  await expect(calls.getByText('Answered by Stores of the city')).toHaveCount(2);
  await look(page, 'the log of calls');
});

test('[MP1] the API Access Key stands in the settings of my profile, to be copied', async ({ page }) => {
  await openReadyWorld(page);
  await page.getByRole('button', { name: /^I am / }).click();
  await page.getByRole('menuitem', { name: 'My profile' }).click();
  await expect(page.getByRole('heading', { name: 'My profile', level: 1 })).toBeVisible();
  await page.getByRole('tab', { name: 'API' }).click();
  await proves('S36', () => expect(page.getByRole('heading', { name: 'API Access Key' })).toBeVisible());
  await button(page, 'Show key').click();
  const key = (await page.locator('code').textContent()) ?? '';
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy API Access Key').click();
  await proves('S292', async () =>
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key),
  );
  await look(page, 'the key of a profile');
});
