import { expect, test } from 'vitest';
import { usesOfResource } from '#core/administration/resources';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { knownPlaceholders } from '#core/bot/known-placeholders';
import { newInteraction } from '#core/bot/new-bot';
import { knowledgeBase } from '#core/bot/resources/knowledge-base';
import { validateBot } from '#core/bot/validate-bot';
import type { Article } from '#model/article';
import { asked } from '#model/bot-run';
import { asId } from '#model/ids';
import { BLANK_MESSAGE } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { bot, dialog, fallbackDialog, goTo, rule, Talk, text, userSays } from './bot-builder';

type KnowledgeAi = Interaction<'knowledge-ai'>;

const article = (title: string, rest: Partial<Article> = {}): Article => ({
  ...{ id: title, title, phrases: [], summary: `About: ${title}`, detail: '', category: '', tags: [] },
  ...{ contentUrl: '', imageUrl: '', audioUrl: '', videoUrl: '', enabled: true, ...rest },
});
const articles = [
  article('Return a parcel', { contentUrl: 'https://shop.example/returns' }),
  article('Return a parcel late', { imageUrl: 'https://shop.example/late.png' }),
  article('Opening hours', { summary: '', detail: 'Nine to five {$botContext.secret}.' }),
];
const base = {
  id: asId<never>('k1'),
  kind: 'knowledge-base' as const,
  accountId: asId<never>('account'),
  name: 'Shop',
  articles,
};
const looks = (rest: Partial<KnowledgeAi> = {}): KnowledgeAi => ({
  ...newInteraction('knowledge-ai', { id: asId('looks'), name: 'looks' }),
  knowledgeBaseId: 'k1',
  threshold: 'FAIR PLUS',
  ...rest,
});
const last = { next: { kind: 'end' } } as const;

function answering(rest: Partial<KnowledgeAi> = {}, ...after: Interaction[]) {
  return new Talk(
    bot([dialog('Hello', [userSays(['hello']), text('Hello.')]), fallbackDialog(looks(rest), ...after)]),
  );
}

/** What the bot says once its search was answered; the lines as they are sent. */
function ask(talk: Talk, words: string) {
  expect(talk.say(words)).toEqual([]);
  const request = asked(talk.run, 'call')!.request;
  const serving = knowledgeBase(base, request, 0);
  if (serving.kind !== 'known') throw new Error('A search runs no code.');
  const { status, body } = serving.said;
  const by = { id: asId<never>('k1'), name: 'Shop' };
  talk.answer({ kind: 'call', by, status, body, headers: [], delayMs: 0, transfer: null });
  return { request, lines: talk.run.outbox };
}

test('[BT270] a new one has a rule for what is found and one for nothing, and looks for one good answer', () => {
  const fresh = newInteraction('knowledge-ai', { id: asId('k'), name: 'k' });
  expect(fresh).toMatchObject({ threshold: 'GOOD', mostAnswers: 1, responseVariable: 'KaiResults' });
  expect(fresh.rules.map(({ name, conditions }) => [name, conditions])).toEqual([
    ['Found', [{ kind: 'integration-result', result: 'success' }]],
    ['Not Found', [{ kind: 'integration-result', result: 'failure' }]],
  ]);
});

test('[BT271] what the consumer said last is looked for as an integration would, by its score and number', () => {
  const { request } = ask(answering({ threshold: 'VERY GOOD', mostAnswers: 3 }), 'return a\nparcel');
  expect(request).toMatchObject({ method: 'POST', url: 'platform:knowledge-base/k1', headers: [] });
  expect(JSON.parse(request.body)).toEqual({
    ...{ phrase: 'return a\nparcel', mode: 'intents', threshold: 'VERY GOOD', most: 3 },
  });
});

test('[BT272] structured shows a card for each answer, with its picture or the default one, and its link', () => {
  const talk = answering({ mostAnswers: 2, linkText: 'More', defaultImage: 'https://shop.example/all.png' });
  const [line] = ask(talk, 'I want to return a parcel late').lines;
  expect(line?.by).toBe('looks');
  const tile = (title: string, image: string) => [
    { type: 'image', url: image, alt: title },
    expect.objectContaining({ text: title }),
    expect.objectContaining({ text: `About: ${title}` }),
  ];
  const link = { actions: [{ type: 'link', uri: 'https://shop.example/returns' }] };
  expect(line?.card).toMatchObject({
    type: 'horizontal',
    elements: [
      { elements: tile('Return a parcel late', 'https://shop.example/late.png') },
      {
        elements: [
          ...tile('Return a parcel', 'https://shop.example/all.png'),
          { type: 'button', title: 'More', click: link },
        ],
      },
    ],
  });
  expect(talk.why).toContain('knowledge-found: looks: 2: Return a parcel late');
});

test('[BT272] simple says the best one, its detail where it has no summary, as it was written', () => {
  const { lines } = ask(answering({ layout: 'simple', mostAnswers: 3 }), 'opening hours');
  expect(lines.map((line) => line.text)).toEqual(['Nine to five {$botContext.secret}.']);
});

test('[BT272] custom shows nothing: what comes after it shows what was found', () => {
  const shows = text('{$.api_Found.results[0].title}', last);
  const talk = answering({ layout: 'custom', responseVariable: 'Found' }, shows);
  expect(ask(talk, 'opening hours').lines.map((line) => line.text)).toEqual(['Opening hours']);
});

test('[BT273] where nothing is found its message is said, and the rules decide all the same', () => {
  const rules = [rule({ kind: 'integration-result', result: 'failure' }, goTo('Ask a person.'))];
  const said = (notFound: string, rest: Partial<KnowledgeAi> = { rules }) =>
    ask(
      answering({ notFound, ...rest }, text('Found.', last), text('Ask a person.', last)),
      'weather',
    ).lines.map((line) => line.text);
  expect(said('Nothing about {$userMessage}.')).toEqual(['Nothing about weather.', 'Ask a person.']);
  expect(said(BLANK_MESSAGE)).toEqual(['Ask a person.']);
  expect(said('')).toEqual(['Sorry, I could not find anything for that.', 'Ask a person.']);
  expect(said('Nothing.', { rules: [] })).toEqual(['Nothing.', 'Found.']);
});

test('[BT273] a service that answers something else than articles shows nothing', () => {
  for (const body of ['{"results":7}', '{"results":[null,"x",{"title":1}]}', 'no JSON']) {
    const talk = answering({ layout: 'structured' });
    talk.say('hours');
    const by = { id: asId<never>('k1'), name: 'Shop' };
    talk.answer({ kind: 'call', by, status: 200, body, headers: [], delayMs: 0, transfer: null });
    expect(talk.run.waits.for).toBe('consumer');
  }
});

test('[BT274] without a knowledge base, or with one that is gone, it is shown as an error; so is a custom one without a variable', () => {
  const fields = (rest: Partial<KnowledgeAi>, resources = [base]) =>
    validateBot(answering(rest, text('Done.')).bot, [], { resources: resources as never })
      .filter(({ severity }) => severity === 'error')
      .map(({ field }) => field);
  expect(fields({})).toEqual([]);
  expect(fields({ knowledgeBaseId: '' })).toEqual(['knowledgeBaseId']);
  expect(fields({}, [])).toEqual(['knowledgeBaseId']);
  expect(fields({ layout: 'custom', responseVariable: ' ' })).toEqual(['responseVariable']);
});

test('[BT274] both ways lead on, so what comes after it is reached', () => {
  const found = answering({ rules: [] }, text('After.')).bot;
  expect(validateBot(found, []).filter(({ text: words }) => words.includes('After.'))).toEqual([]);
});

test('[BT274] a knowledge base names the interactions that ask it, and writing offers what they find', () => {
  const { bot: asking } = answering();
  expect(usesOfResource(asId('k1'), [asking])).toMatchObject([
    { kind: 'interaction', dialogId: 'Fallback', interaction: { name: 'looks' } },
  ]);
  expect(usesOfResource(asId('k2'), [asking])).toEqual([]);
  expect(knownPlaceholders(asking, []).map(({ written }) => written)).toContain(
    '{$.api_KaiResults.results[0].summary}',
  );
});

test('[BT275] in a file it is an interaction of its type, and an import of an export is the same', () => {
  const { bot: mine } = answering({ layout: 'simple', mostAnswers: 3, notFound: 'No.' });
  const file = exportBot(mine) as { conversationMessage: { interactionType: string; content: object }[] };
  const of = { id: asId<never>('bot'), accountId: asId<never>('account') };
  const read = readBotFile(JSON.stringify(file), of);
  expect(read).toMatchObject({ ok: true, value: { notes: [] } });
  if (!read.ok) return;
  const again = read.value.bot.dialogs[1]!.interactions[0]!;
  expect(again).toMatchObject({
    ...looks(),
    layout: 'simple',
    mostAnswers: 3,
    notFound: 'No.',
    rules: [{}, {}],
  });
  const at = file.conversationMessage.findIndex(({ interactionType }) => interactionType === 'KNOWLEDGE_AI');
  const results = {
    type: 'KNOWLEDGE_AI',
    tile: { tileData: [{ knowledgeAi: { maxAnswers: '99', threshold: 'odd' } }] },
  };
  const odd = file.conversationMessage.with(at, { ...file.conversationMessage[at]!, content: { results } });
  const loose = readBotFile(JSON.stringify({ ...file, conversationMessage: odd }), of);
  expect(loose).toMatchObject({
    value: {
      bot: { dialogs: [{}, { interactions: [{ mostAnswers: 3, threshold: 'GOOD', knowledgeBaseId: '' }] }] },
    },
  });
});
