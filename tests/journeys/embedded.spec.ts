import { expect, test } from '@playwright/test';
import { servePageAround } from './page-around';
import { fileOf, makeReadyWorld } from './ready-world';

test('in a frame of another page, under a sub-path, with a workspace of its own', async ({
  page,
  baseURL,
}) => {
  const around = await servePageAround(baseURL ?? '');
  page.once('close', around.stop);
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(around.address);
  const app = page.getByTitle('Practice').contentFrame();
  const rail = app.getByRole('navigation');
  await expect(app.getByText('course', { exact: true })).toBeVisible();

  await rail.getByRole('link', { name: 'Users and Skills' }).click();
  await app.getByRole('button', { name: 'Add a skill' }).click();
  await app.getByLabel('Name', { exact: true }).fill('Bot');
  await app.getByLabel('Description').fill('Bot skill.');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('link', { name: 'Bot', exact: true })).toBeVisible();
  await page.reload();
  await rail.getByRole('link', { name: 'Users and Skills' }).click();
  await expect(app.getByRole('link', { name: 'Bot', exact: true })).toBeVisible();

  const { file, accountId } = await makeReadyWorld();
  await rail.getByRole('link', { name: 'Data' }).click();
  await app.getByLabel('World file').setInputFiles(fileOf('lesson-two.world.json', file));
  await app.getByRole('button', { name: 'Import into a new workspace' }).click();
  await expect(app.getByText('lesson-two', { exact: true })).toBeVisible();
  await rail.getByRole('link', { name: 'Visitor page' }).click();
  await app.getByRole('textbox', { name: 'Address' }).fill(accountId);
  await app.getByRole('textbox', { name: 'Address' }).press('Enter');
  await app.getByRole('button', { name: 'Live Chat' }).click();
  // Whoever writes before the bot is there is answered once, and greeted not at all.
  await expect(app.getByRole('log').getByText('What can I do for you?')).toHaveCount(1);
  await app.getByLabel('Message', { exact: true }).fill('hello');
  await app.getByLabel('Message', { exact: true }).press('Enter');
  await expect(app.getByRole('log').getByText('What can I do for you?')).toHaveCount(2);

  const inFrame = page.frame({ name: 'practice' });
  expect(await inFrame?.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
  expect(inFrame?.url()).toBe(
    `${around.address}deep/down/?workspace=lesson-two#/visitor-page/?siteid=${accountId}`,
  );
  expect(page.url()).toBe(around.address);
  expect(problems).toEqual([]);
});
