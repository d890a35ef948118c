import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkArticle, checkArticles, phrasesOf } from '#core/administration/articles';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { knowledgeBase } from '#core/bot/resources/knowledge-base';
import { searchArticles } from '#core/bot/resources/search-articles';
import { integrationProblems } from '#core/bot/validation/integration-problems';
import type { Article } from '#model/article';
import { asked } from '#model/bot-run';
import { asId } from '#model/ids';
import { searchModes, searchThresholds, type KnowledgeSearch } from '#model/knowledge-search';
import { counts, limits } from '#model/limits';
import {
  bot,
  dialog,
  fallbackDialog,
  goTo,
  integrationStep,
  knowledge,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const article = (title: string, rest: Partial<Article> = {}): Article => ({
  ...{ id: title, title, phrases: [], summary: `About: ${title}`, detail: '', category: '', tags: [] },
  ...{ contentUrl: '', imageUrl: '', audioUrl: '', videoUrl: '', enabled: true, ...rest },
});
const returns = article('How do I return a parcel?', {
  phrases: ['I want to send a parcel back', 'return policy'],
  tags: ['refund'],
  contentUrl: 'https://shop.example/returns',
});
const late = article('Where is my parcel?', {
  phrases: ['my parcel is late'],
  detail: 'Track it by its number.',
});
const hours = article('When are you open?', { phrases: ['opening hours'] });
const base = [returns, late, hours];

const find = (phrase: string, rest: Partial<KnowledgeSearch> = {}, articles: readonly Article[] = base) =>
  searchArticles(articles, { phrase, mode: 'intents', threshold: 'GOOD', most: 5, ...rest }).map(
    ({ article: { title }, level }) => `${title} ${level ?? 'text'}`,
  );

test('[BT193] what is called exactly so is found, whatever the case', () => {
  expect(find('RETURN policy')).toEqual(['How do I return a parcel? VERY GOOD']);
  expect(find('where is my parcel?')).toEqual(['Where is my parcel? VERY GOOD']);
});

test('[BT193] else what means it well enough, the best first', () => {
  expect(find('I would like to send my parcel back')).toEqual(['How do I return a parcel? VERY GOOD']);
  expect(find('parcel late today', { threshold: 'FAIR PLUS' })[0]).toContain('Where is my parcel?');
  expect(
    find('parcel late today or tomorrow morning please', { mode: 'intents-only', threshold: 'VERY GOOD' }),
  ).toEqual([]);
});

test('[BT193] else what has all of its words, unless the mode leaves that out', () => {
  expect(find('track number')).toEqual(['Where is my parcel? text']);
  expect(find('refund')).toEqual(['How do I return a parcel? text']);
  expect(find('track number', { mode: 'intents-only' })).toEqual([]);
  expect(find('refund number')).toEqual([]);
  expect(find('what is it about?')).toEqual([]);
});

test('[BT193] a search by text looks at words alone', () => {
  expect(find('where is my parcel?', { mode: 'text' })).toEqual([
    'How do I return a parcel? text',
    'Where is my parcel? text',
  ]);
});

test('[BT303] a search by special tags finds what has all of them, or one of them', () => {
  const tagged = [
    article('One', { tags: ['Returns', 'Paid Parcel'] }),
    article('Two', { tags: ['returns'] }),
    article('Three', { tags: ['hours'] }),
    article('Off', { tags: ['returns'], enabled: false }),
  ];
  const by = (mode: 'tags-and' | 'tags-or', phrase: string) => find(phrase, { mode }, tagged);
  expect(by('tags-and', 'returns, paid  parcel')).toEqual(['One text']);
  expect(by('tags-and', 'RETURNS')).toEqual(['One text', 'Two text']);
  expect(by('tags-or', 'paid parcel,hours,')).toEqual(['One text', 'Three text']);
  expect(by('tags-or', 'parcel')).toEqual([]);
  expect(by('tags-and', ' , ')).toEqual([]);
});

test('[BT193] what is disabled is not found, in no mode', () => {
  const off = base.map((one) => ({ ...one, enabled: false }));
  for (const mode of searchModes) expect(find('return policy', { mode }, off)).toEqual([]);
});

test('[BT193] a search finds no more than it asks for, and what it finds is there and enabled', () => {
  const words = fc.constantFrom('parcel', 'return', 'open', 'the', 'late', 'hours', '?', '');
  const phrases = fc.array(words, { maxLength: 6 }).map((list) => list.join(' '));
  const articles = fc
    .array(
      fc.record({ title: phrases, phrases: fc.array(phrases, { maxLength: 3 }), enabled: fc.boolean() }),
      { maxLength: 8 },
    )
    .map((list) =>
      list.map((one, at) =>
        article(`${one.title} ${at}`, { ...one, id: `a${at}`, title: `${one.title} ${at}` }),
      ),
    );
  fc.assert(
    fc.property(
      articles,
      phrases,
      fc.constantFrom(...searchModes),
      fc.constantFrom(...searchThresholds),
      fc.integer({ min: 1, max: 5 }),
      (all, phrase, mode, threshold, most) => {
        const found = searchArticles(all, { phrase, mode, threshold, most });
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found.map((one) => one.article.id)).size).toBe(found.length);
        for (const one of found) expect(all.filter(({ enabled }) => enabled)).toContain(one.article);
        if (mode === 'text') expect(found.every(({ level }) => level === null)).toBe(true);
        if (mode === 'intents-only') expect(found.every(({ level }) => level !== null)).toBe(true);
      },
    ),
  );
});

const resource = (articles: readonly Article[]) =>
  ({
    id: asId<never>('k1'),
    kind: 'knowledge-base',
    accountId: asId<never>('a'),
    name: 'Shop',
    articles,
  }) as const;
function served(body: string, articles: readonly Article[] = base) {
  const serving = knowledgeBase(
    resource(articles as never),
    { method: 'POST', url: 'platform:knowledge-base/k1', headers: [], body },
    0,
  );
  if (serving.kind !== 'known') throw new Error('A search runs no code.');
  return { ...serving.said, results: (JSON.parse(serving.said.body) as { results: object[] }).results };
}
const searched = (rest: Partial<KnowledgeSearch>) =>
  JSON.stringify({ phrase: 'return policy', mode: 'intents', threshold: 'GOOD', most: 3, ...rest });

test('[BT192] what is found comes back by the names the real product has', () => {
  expect(served(searched({}))).toMatchObject({
    status: 200,
    results: [
      {
        title: 'How do I return a parcel?',
        summary: 'About: How do I return a parcel?',
        contentURL: 'https://shop.example/returns',
        score: 'VERY GOOD',
      },
    ],
  });
});

test('[BT192] finding nothing is a failure with an empty list, and so is what is no search', () => {
  expect(served(searched({ phrase: 'the weather' }))).toMatchObject({ status: 404, results: [] });
  for (const body of ['', 'no JSON', '[]', '{"phrase":7}', '{"phrase":"return policy","mode":"odd"}'])
    expect(served(body), body).toMatchObject({ status: 404, results: [] });
});

test('[BT192] results that are too long together are fewer', () => {
  const long = Array.from({ length: 5 }, (_, at) =>
    article(`Parcel ${at}`, {
      detail: 'x'.repeat(limits.articleDetail),
      summary: '"'.repeat(limits.articleSummary),
    }),
  );
  const { results, body } = served(searched({ phrase: 'parcel', mode: 'text', most: 5 }), long);
  expect(results.length).toBeGreaterThan(1);
  expect(results.length).toBeLessThan(5);
  expect(body.length).toBeLessThanOrEqual(limits.callBody);
});

/** Whatever no dialog answers is looked for. */
function answering(more: Parameters<typeof knowledge>[0] = {}) {
  const rules = [
    rule(
      { kind: 'integration-result', result: 'success' },
      goTo('{Answers.answer} ({Answers.answer.count})'),
    ),
    rule({ kind: 'integration-result', result: 'failure' }, goTo('I do not know.')),
  ];
  return bot(
    [
      dialog('Hello', [userSays(['hello']), text('Hello.')]),
      fallbackDialog(
        integrationStep('Answers', { rules }),
        text('{Answers.answer} ({Answers.answer.count})', { next: { kind: 'end' } }),
        text('I do not know.', { next: { kind: 'end' } }),
      ),
    ],
    [knowledge({ customData: [{ key: 'answer', value: '{$.api_Answers.results[i].summary}' }], ...more })],
  );
}

test('[BT192] a dialog shows what was found, each and how many', () => {
  const talk = new Talk(answering({ multipleResults: 2, mode: 'text' }));
  expect(talk.say('parcel')).toEqual([]);
  const { request } = asked(talk.run, 'call')!;
  expect(request.url).toBe('platform:knowledge-base/k1');
  const { status, body } = served(request.body);
  const by = { id: asId<never>('k1'), name: 'Shop' };
  expect(talk.answer({ kind: 'call', by, status, body, headers: [], delayMs: 0, transfer: null })).toEqual([
    'About: How do I return a parcel?, About: Where is my parcel? (2)',
  ]);
});

test('[BT192] where nothing is found the rule for failure decides, line breaks in what was said or not', () => {
  const talk = new Talk(answering());
  talk.say('the\nweather');
  const { status, body } = served(asked(talk.run, 'call')!.request.body);
  const by = { id: asId<never>('k1'), name: 'Shop' };
  expect(talk.answer({ kind: 'call', by, status, body, headers: [], delayMs: 0, transfer: null })).toEqual([
    'I do not know.',
  ]);
});

test('[BT192] a knowledge base that is not there is an error where it is chosen', () => {
  const around = { skills: [], players: [], resources: [{ id: asId<never>('k1'), kind: 'lambda' as const }] };
  expect(integrationProblems(knowledge(), around).map(({ field }) => field)).toEqual(['knowledgeBaseId']);
});

test('[BT188] in a file it is an integration of its type', () => {
  const mine = knowledge({ mode: 'text', threshold: 'FAIR PLUS', multipleResults: 3 });
  const file = exportBot(answering(mine)) as { responder: object[] };
  expect(file.responder).toMatchObject([{ integrationType: 'KNOWLEDGE_BASE', multipleResults: 3 }]);
  const read = (more: object) => {
    const responder = file.responder.map((one) => ({ ...one, ...more }));
    const result = readBotFile(JSON.stringify({ ...file, responder }), {
      id: asId('bot'),
      accountId: asId('account'),
    });
    return result.ok ? result.value.bot.integrations[0] : undefined;
  };
  expect(read({})).toMatchObject({
    kind: 'knowledge-base',
    mode: 'text',
    threshold: 'FAIR PLUS',
    multipleResults: 3,
  });
  expect(read({ multipleResults: '2', threshold: 'odd', mode: 7 })).toMatchObject({
    multipleResults: 2,
    threshold: 'GOOD',
    mode: 'intents',
  });
  expect(read({ multipleResults: 10_000_000 })).toMatchObject({ kind: 'unknown' });
});

test('[EN71] what is wrong with an article is said at its field', () => {
  const fields = (rest: Partial<Article>) =>
    checkArticle(article('A', rest), phrasesOf(base)).map(({ field, text: what }) => `${field}: ${what}`);
  expect(fields({})).toEqual([]);
  expect(fields({ title: ' ' })).toEqual(['title: The title is still empty.']);
  expect(fields({ phrases: ['Opening  hours'] })).toEqual([
    'phrases: “Opening  hours” already means “When are you open?”.',
  ]);
  expect(fields({ summary: 'x'.repeat(limits.articleSummary + 1) })[0]).toMatch(/^summary/);
  expect(fields({ imageUrl: 'x'.repeat(limits.url + 1) })[0]).toMatch(/^imageUrl: The image link/);
  expect(fields({ tags: ['x'.repeat(limits.articleTag + 1)] })[0]).toMatch(/^tags/);
});

test('[EN71] a knowledge base is bounded as a whole', () => {
  const many = (count: number, rest: (at: number) => Partial<Article> = () => ({})) =>
    checkArticles(Array.from({ length: count }, (_, at) => article(`A${at}`, rest(at))))[0]?.text ?? null;
  expect(many(counts.articles)).toBeNull();
  expect(many(10_000)).toMatch(/at most 1000 articles; these are 10000/);
  expect(many(200, () => ({ detail: 'x'.repeat(limits.articleDetail) }))).toMatch(
    /at most 1000000 characters/,
  );
  expect(many(30, (at) => ({ phrases: Array.from({ length: 400 }, (_, n) => `p${at} ${n}`) }))).toMatch(
    /at most 10000 phrases/,
  );
  expect(many(2, () => ({ id: 'same' }))).toMatch(/one id/);
  expect(many(2, () => ({ phrases: ['same'] }))).toBe('“A1”: “same” already means “A0”.');
});

test('[BT264] an article is taken apart into words once', () => {
  let looks = 0;
  const read = {
    ...hours,
    get detail() {
      looks += 1;
      return 'From nine to five.';
    },
  };
  const search = { mode: 'text', threshold: 'GOOD', most: 1 } as const;
  for (const phrase of ['nine', 'five', 'nine five'])
    expect(searchArticles([read], { phrase, ...search })).toHaveLength(1);
  expect(looks).toBe(1);
});
