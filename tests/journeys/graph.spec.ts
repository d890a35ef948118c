import { expect, test } from '@playwright/test';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot } from './tutorial';

test('[BB97][BB137] a bot as a graph: where its dialogs lead, who is in them, and back to the dialog', async ({
  page,
}) => {
  await openReadyWorld(page);
  await openBot(page, 'Dialogs');
  await page.getByRole('button', { name: 'Graph', exact: true }).press('Enter');
  const graph = page.getByRole('list', { name: 'Dialogs and where they lead' });
  const handoff = graph.getByRole('link', { name: /^Agent Handoff/ });
  await expect(handoff).toHaveAccessibleDescription(
    /Comes from what a consumer says\. Leads to people of the skill “.+”\.$/,
  );
  await look(page, 'the graph of a bot');
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByRole('log').getByText('What can I do for you?')).toBeVisible();
  await expect(graph.getByRole('link', { name: /^Welcome.*Last here$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  await handoff.press('Enter');
  await expect(page.getByRole('heading', { name: 'Agent Handoff', exact: true })).toBeVisible();
  await expect(graph).toHaveCount(0);
});
