import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpackLink } from '#sdk/share/link-text';
import { createCountingIds } from '#support/counting-ids';
import { createTestHost, type TestHost } from '#support/test-host';

const linksOf = (edition: string) =>
  readFileSync(new URL(`fixtures/${edition}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

const lines = (host: TestHost) => host.rows('conversations').length;
const named = (host: TestHost, topic: 'skills' | 'bots' | 'campaigns') =>
  host.rows(topic).map(({ name }) => name);

/** Links as they were sent to people: none of them is ever made anew. */
test('[SH8] links of the first edition are opened for ever', async () => {
  const found = [];
  for (const link of linksOf('edition-one')) {
    const opened = await unpackLink(link, createCountingIds());
    if (!opened.ok) throw new Error(opened.failure);
    const { name, route, file } = opened.value;
    const host = await createTestHost();
    expect(await host.api.workspace({ type: 'import', file })).toMatchObject({ ok: true });
    found.push({
      name,
      route,
      skills: named(host, 'skills'),
      bots: named(host, 'bots'),
      conversations: lines(host),
    });
  }
  const tutorial = { name: 'tutorial', skills: ['Bot', 'Human'], bots: ['Billing Bot'] };
  expect(found).toMatchObject([
    { ...tutorial, route: '', conversations: 0 },
    { ...tutorial, route: '/agent', conversations: 1 },
    { name: 'everything', route: '/data', skills: expect.arrayContaining(['Robots', 'People']) },
  ]);
});
