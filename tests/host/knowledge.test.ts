import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import type { Article } from '#model/article';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { knowledge } from '../core/bot/bot-builder';

type Draft = Extract<CommandOf<'resource.save'>['draft'], { kind: 'knowledge-base' }>;

const article = (title: string, rest: Partial<Article> = {}): Draft['articles'][number] => ({
  ...{ id: title, title, summary: `About ${title}`, detail: '', category: '' },
  ...{ contentUrl: '', imageUrl: '', audioUrl: '', videoUrl: '', enabled: true },
  ...rest,
  ...{ phrases: [...(rest.phrases ?? [])], tags: [...(rest.tags ?? [])] },
});
const draftOf = (host: TestHost, articles: Draft['articles']): Draft => ({
  ...{ id: null, kind: 'knowledge-base', accountId: host.rows('accounts')[0]!.id, name: 'Shop', articles },
});

test('[EN68][BT192] an integration is answered by its knowledge base, and the call stands in the log', async () => {
  const host = await createTestHost();
  const { bot } = await buildTutorial(host);
  const draft = draftOf(host, [article('Agents', { phrases: [' I want an agent ', '\u200B'] })]);
  const { resourceId } = await host.must({ type: 'resource.save', draft });
  const [stored] = host.rows('resources');
  expect(stored).toMatchObject({ articles: [{ phrases: ['I want an agent'] }] });
  const [escalation] = host.rows('bots')[0]!.integrations;
  await host.must({
    type: 'integration.save',
    botId: bot,
    draft: { ...knowledge({ knowledgeBaseId: resourceId }), id: escalation!.id, customData: [] },
  });
  await host.must({ type: 'preview.say', botId: bot, text: 'I want an agent' });
  await host.clock.advance(1_000);
  expect(host.rows('calls')).toMatchObject([{ endpoint: 'Shop', status: 200, integration: 'Answers' }]);
  const { variables } = host.rows('previews')[0]!;
  const held = variables.find(({ name }) => name === 'api_Answers')?.value as { jsonData: string };
  expect(JSON.parse(held.jsonData)).toMatchObject({
    api_Answers: { results: [{ summary: 'About Agents' }] },
  });
});

test('[EN55][EN71] a knowledge base with ten thousand articles, or one that is no article, is refused, and one that was there stays', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  const { resourceId } = await host.must({ type: 'resource.save', draft: draftOf(host, [article('A')]) });
  const before = host.rows('resources');
  const many = Array.from({ length: 10_000 }, (_, at) => article(`A${at}`));
  const refuse = async (articles: Draft['articles']) => {
    const answer = await host.do({
      type: 'resource.save',
      draft: { ...draftOf(host, articles), id: resourceId },
    });
    return answer.ok ? null : answer.failure.text;
  };
  expect(await refuse(many)).toContain('at most 1000 articles');
  expect(await refuse([article('A', { detail: 'x'.repeat(20_000_000) })])).toContain('characters');
  expect(await refuse([{ ...article('B'), title: ' ' }])).toContain('The title is still empty.');
  expect(await refuse([{ ...article('B'), id: '__proto__' }])).toContain('Malformed');
  expect(host.rows('resources')).toEqual(before);
});

test('[EN68] a function is not saved over a knowledge base', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  const { resourceId } = await host.must({ type: 'resource.save', draft: draftOf(host, []) });
  const { accountId } = host.rows('resources')[0]!;
  const answer = await host.do({
    type: 'resource.save',
    draft: {
      id: resourceId,
      kind: 'lambda',
      accountId,
      name: 'F',
      description: '',
      code: 'function lambda() {}',
    },
  });
  expect(answer).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});

test('[EN92] an article that is changed, added, moved or deleted is all that is written of its knowledge base', async () => {
  const host = await createTestHost();
  await buildTutorial(host);
  const articles = Array.from({ length: 100 }, (_, at) => article(`A${at}`));
  const { resourceId } = await host.must({ type: 'resource.save', draft: draftOf(host, articles) });
  const written = async (changed: Draft['articles'], name = 'Shop') => {
    const before = (await host.journal.readFacts(0)).length;
    const draft = { ...draftOf(host, changed), id: resourceId, name };
    await host.must({ type: 'resource.save', draft });
    expect(host.rows('resources')).toMatchObject([{ name, articles: changed }]);
    return (await host.journal.readFacts(0)).slice(before);
  };
  const [first, second, ...rest] = articles;
  const edited = { ...second!, summary: 'Other' };
  const fact = { type: 'articles.changed', resourceId, name: 'Shop' };
  expect(await written([first!, edited, ...rest])).toMatchObject([
    { ...fact, place: 1, gone: 1, articles: [edited] },
  ]);
  expect(await written([first!, edited, ...rest, article('Z')])).toMatchObject([
    { ...fact, place: 100, gone: 0, articles: [article('Z')] },
  ]);
  expect(await written([edited, first!, ...rest, article('Z')])).toMatchObject([
    { ...fact, place: 0, gone: 2, articles: [edited, first] },
  ]);
  expect(await written([edited, ...rest, article('Z')])).toMatchObject([
    { ...fact, place: 1, gone: 1, articles: [] },
  ]);
  expect(await written([edited, ...rest, article('Z')], 'Help')).toMatchObject([
    { ...fact, name: 'Help', gone: 0, articles: [] },
  ]);
  const there = host.rows('resources');
  expect((await host.restart()).rows('resources')).toEqual(there);
});
