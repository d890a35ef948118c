import { expect, test } from '@playwright/test';
import { importReadyWorld } from './ready-world';
import { openApp, openBot, place } from './tutorial';

test('[UI322][UI360][UI361][UI44] a page says whose it is and what for before its code is there, which no engine holds up; one whose code is gone says so with a way on; what was typed is kept', async ({
  page,
  context,
}) => {
  await context.route('**/assets/*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const opening = page.getByText('Handoff Sandbox', { exact: true });
  await expect(opening).toBeVisible();
  const promise = page.getByText('Build a bot-to-human handoff');
  await expect(promise).toBeVisible();
  await context.unrouteAll();
  await context.route('**/assets/sandbox.worker-*.js', (route) => route.abort());
  // The page alone: the panel of lessons would ask for the same code.
  const asked = page.waitForRequest('**/assets/guided-*.js');
  await page.goto('./?frame=none');
  await asked;
  await context.unrouteAll();
  await openApp(page);
  await expect(opening.or(promise)).toHaveCount(0);
  await place(page, 'Users and Skills');
  await page.getByRole('button', { name: 'Action' }).click();
  await page.getByRole('menuitem', { name: 'Add' }).click();
  await page.getByLabel('Description').fill('Half a form');
  await context.route('**/assets/CampaignsPage-*.js', (route) => route.fulfill({ status: 404 }));
  await place(page, 'Campaigns and Engagements');
  await expect(page.getByText('This page could not be loaded')).toBeVisible();
  await context.unrouteAll();
  await page.getByRole('main').getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { name: 'Campaigns and Engagements', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Description')).toHaveValue('Half a form');
});

test('[PF26] a connector whose code is gone is Offline and says why; after a reload it is Online', async ({
  page,
  context,
}) => {
  // Of what an engine fetches later nothing can be held back; so it looks for what is not there.
  await context.route('**/assets/sandbox.worker-*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('connector-part-', 'gone-');
    await route.fulfill({ response, body });
  });
  await importReadyWorld(page);
  await expect(page.getByText(/part of the engine could not be loaded \(connectors\)/)).toBeVisible();
  await openBot(page, 'Agent Connectors');
  await expect(page.getByText('Offline', { exact: true }).first()).toBeVisible();
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).first().click();
  await expect(page.getByText('Online', { exact: true }).first()).toBeVisible({ timeout: 45_000 });
});
