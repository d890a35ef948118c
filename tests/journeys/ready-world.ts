import { expect, type Page } from '@playwright/test';
import { buildTutorial, type Tutorial } from '#support/tutorial';
import { createFakeClock } from '#support/fake-clock';
import { createTestHost } from '#support/test-host';
import { openApp } from './tutorial';

/** A world in which steps 10 to 12 of the tutorial are done, as the text of a file, and what is in it. */
export interface ReadyWorld extends Tutorial {
  readonly file: string;
}

/** Made by the same commands that pages give, without a browser: some milliseconds in place of many clicks. */
export async function makeReadyWorld({ started = true } = {}): Promise<ReadyWorld> {
  const host = await createTestHost({ clock: createFakeClock(Date.now()) });
  const made = await buildTutorial(host);
  if (started) await host.must({ type: 'connector.start', connectorId: made.connector });
  const exported = await host.api.workspace({ type: 'export' });
  if (!exported.ok || !exported.value) throw new Error('The ready world could not be exported.');
  return { ...made, file: exported.value.file };
}

/** Imports a world on the Data page; the page is then in a workspace of that name. */
export async function openWorld(page: Page, file: string, workspace = 'ready'): Promise<void> {
  await openApp(page, './#/data');
  await page.getByLabel('World file').setInputFiles({
    name: `${workspace}.world.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await page.getByRole('button', { name: 'Import into a new workspace' }).click();
  await expect(page).toHaveURL(new RegExp(`workspace=${workspace}`));
  await expect(page.getByRole('link', { name: 'Users and Skills' })).toBeVisible();
}
