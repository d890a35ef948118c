import { expect, test, type Page } from '@playwright/test';
import { look } from './look';
import { openReadyWorld } from './ready-world';
import { openBot, openDialog } from './tutorial';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Behind the chosen interaction; `before` are there already. */
async function addIntegrationStep(page: Page, name: string, before: number): Promise<void> {
  const add = page.getByRole('group', { name: /^Add an interaction/ });
  await add.getByRole('button', { name: 'Integration', exact: true }).click();
  const chosen = page.getByLabel('Integration', { exact: true });
  await expect(chosen).toHaveCount(before + 1);
  await chosen.last().selectOption(name);
  await button(page, 'Save').first().click();
}

test('[BB98][BB99][BB100] a function is tried, and invoked by a dialog that then sends an email, which stands in the outbox', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Functions', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Functions', level: 1 })).toBeVisible();
  await look(page, 'no functions');
  await button(page, 'Create the first function').click();
  await field(page, 'Name').fill('Greet');
  await button(page, 'Run').click();
  await expect(page.getByText('{"greeting":"Hello Ann"}')).toBeVisible();
  await look(page, 'a function that was tried');
  await button(page, 'Save').click();
  await expect(page.getByText('Function Greet saved.')).toBeVisible();
  await look(page, 'functions');

  await openBot(page, 'Integrations');
  await button(page, '+ Add Integration').click();
  await field(page, 'Integration Name').fill('Greeting');
  await field(page, 'Response Data Variable Name').fill('Greeting');
  await page.getByLabel('Integration Type').selectOption('LivePerson Functions (FaaS)');
  await page.getByLabel('Function', { exact: true }).selectOption('Greet');
  await field(page, 'Function Payload').fill('{ "name": "{$userMessage}" }');
  await look(page, 'an integration that invokes a function');
  await button(page, 'Save').click();
  await expect(page.getByText('Integration Greeting saved.')).toBeVisible();

  await button(page, '+ Add Integration').click();
  await field(page, 'Integration Name').fill('Thanks');
  await field(page, 'Response Data Variable Name').fill('Thanks');
  await page.getByLabel('Integration Type').selectOption('Email');
  await field(page, 'To').fill('helen@example.com');
  await field(page, 'Subject').fill('{$.api_Greeting.greeting}');
  await field(page, 'Body').fill('It was <b>a pleasure</b>.');
  await look(page, 'an integration that sends an email');
  await button(page, 'Save').click();
  await expect(page.getByText('Integration Thanks saved.')).toBeVisible();
  await look(page, 'integrations of every kind');

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Welcome');
  await addIntegrationStep(page, 'Greeting', 0);
  await addIntegrationStep(page, 'Thanks', 1);
  await button(page, 'Preview').click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('hello');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByText('“Thanks” writes to helen@example.com')).toBeVisible();

  await page.goto('./?workspace=ready#/endpoints/outbox');
  const emails = page.getByRole('list', { name: 'Emails, the newest first' });
  await expect(emails.getByRole('heading', { name: 'Hello hello' })).toBeVisible();
  await expect(emails.getByText('It was <b>a pleasure</b>.')).toBeVisible();
  await look(page, 'the outbox');
});

test('[BB101][BB102][BB166] articles are written, a question is tried, and a bot answers by what its knowledge base has', async ({
  page,
}) => {
  test.slow();
  await openReadyWorld(page);
  await openBot(page, 'Integrations');
  await page.getByRole('link', { name: 'Knowledge', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Knowledge', level: 1 })).toBeVisible();
  await look(page, 'no knowledge bases');
  await button(page, 'Add the first knowledge base').click();
  await field(page, 'Name').fill('Shop');
  await button(page, 'Save').click();
  await expect(page.getByRole('heading', { name: 'Shop', level: 1 })).toBeVisible();
  await button(page, 'Add the first article').click();
  await field(page, 'Title').fill('How do I return a parcel?');
  await field(page, 'Intent Qualifiers').fill('return policy\nI want to send a parcel back');
  await field(page, 'Summary').fill('Bring it to any shop within 30 days.');
  await look(page, 'an article');
  await button(page, 'Save').click();
  await expect(page.getByText('Article saved.')).toBeVisible();
  await field(page, 'Question').fill('I want to send my parcel back');
  await expect(page.getByText('VERY GOOD', { exact: true }).last()).toBeVisible();
  await look(page, 'articles, and a question that is tried');

  await openBot(page, 'Integrations');
  await button(page, '+ Add Integration').click();
  await field(page, 'Integration Name').fill('Answers');
  await field(page, 'Response Data Variable Name').fill('Answers');
  await page.getByLabel('Integration Type').selectOption('Knowledge Base');
  await page.getByLabel('Knowledge Base', { exact: true }).selectOption('Shop');
  await expect(field(page, 'phrases')).toHaveValue('{$query}');
  await button(page, 'Add field').click();
  await field(page, 'Key 1').fill('article');
  await field(page, 'Value 1').fill('{$.api_Answers.results[i].summary}');
  await look(page, 'an integration that looks for articles');
  await button(page, 'Save').click();
  await expect(page.getByText('Integration Answers saved.')).toBeVisible();

  await openBot(page, 'Dialogs');
  await openDialog(page, 'Fallback');
  await page
    .getByRole('group', { name: /^Add an interaction/ })
    .getByRole('button', { name: 'Knowledge AI', exact: true })
    .click();
  await page.getByLabel('Knowledge Base', { exact: true }).selectOption('Shop');
  await expect(page.getByRole('list', { name: 'Rules' })).toContainText('Found');
  await page.getByLabel('Answer layout').selectOption('Simple');
  await button(page, 'Save').first().click();
  await look(page, 'a Knowledge AI interaction');
  await button(page, 'Preview').click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await preview.getByLabel('Message', { exact: true }).fill('I want to send my parcel back');
  await preview.getByLabel('Message', { exact: true }).press('Enter');
  await expect(preview.getByText('Bring it to any shop within 30 days.').first()).toBeVisible();
});
