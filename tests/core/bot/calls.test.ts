import { expect, test } from 'vitest';
import { asked } from '#model/bot-run';
import type { CallAnswer } from '#model/call';
import { asId } from '#model/ids';
import type { Integration } from '#model/integration';
import { proves } from '#support/proves';
import { asks } from './asking';
import {
  api,
  bot,
  dialog,
  fallbackDialog,
  goTo,
  integrationStep,
  remembered,
  rule,
  Talk,
  text,
  userSays,
} from './bot-builder';

const onSuccess = { kind: 'integration-result', result: 'success' } as const;
const onFailure = { kind: 'integration-result', result: 'failure' } as const;
const sorry = 'Sorry, I could not find anything for that.';

function calling(integration: Integration<'api'>, ...after: readonly string[]) {
  return bot(
    [
      dialog('Stores', [userSays(['stores']), integrationStep('Stores'), ...after.map((one) => text(one))]),
      fallbackDialog(text('Pardon?')),
    ],
    [integration],
  );
}

const answered = (body: unknown, status = 200): { kind: 'call' } & CallAnswer => ({
  kind: 'call',
  by: { id: asId('e'), name: 'Stores' },
  status,
  headers: [],
  body: typeof body === 'string' ? body : JSON.stringify(body),
  delayMs: 0,
  transfer: null,
});

test('[BT106] an API integration asks for the call of its address, everything filled in', () => {
  const integration = api({
    method: 'POST',
    url: ' https://stores.example/{$botContext.city} ',
    headers: [{ key: 'Authorization', value: 'Key {$botContext.key}' }],
    parameters: [{ key: 'near', value: '{$botContext.city} & more' }],
    postBody: '{\n  "said": "{$userMessage}"\n}',
  });
  const talk = new Talk(calling(integration, 'Done.'), { variables: remembered({ city: 'Ulm', key: 7 }) });
  expect(talk.say('stores')).toEqual([]);
  const { request } = asked(talk.run, 'call')!;
  proves('S286', () => expect(request.method).toBe('POST'));
  proves(['S289', 'S291'], () => expect(request.headers).toEqual([{ key: 'Authorization', value: 'Key 7' }]));
  expect(request.url).toBe('https://stores.example/Ulm?near=Ulm%20%26%20more');
  proves('S293', () => expect(request.body).toBe('{\n  "said": "stores"\n}'));
  expect(talk.answer(answered({}))).toEqual(['Done.']);
});

test('[BT106] the response stands in the variable that the integration names, beside its status', () => {
  const talk = new Talk(calling(api(), 'Done.'));
  talk.say('stores');
  expect(talk.run.lastCall).toBeNull();
  talk.answer(answered({ city: 'Ulm' }, 201));
  proves('S285', () =>
    expect(talk.run.variables).toMatchObject([
      { name: 'api_Stores', value: { jsonData: '{"api_Stores":{"city":"Ulm"}}' }, scope: 'session' },
      { name: 'api_StoresStatus', value: '201' },
    ]),
  );
  expect(talk.run.lastCall).toEqual({ statusCode: '201', succeeded: true });
});

test('[BT106] a value with a line break, or no address, makes it fail before it is called', () => {
  const talk = new Talk(calling(api({ url: 'https://a.example/{$botContext.lines}' }), 'Done.'), {
    variables: remembered({ lines: 'a\nb' }),
  });
  expect(talk.say('stores')).toEqual([sorry, 'Done.']);
  expect(talk.why).toContain('value-has-lines: Stores: botContext.lines');
  const without = new Talk(calling(api({ url: '{$botContext.none}' })));
  expect(without.say('stores')).toEqual([sorry]);
  expect(without.why).toContain('url-empty: Stores');
});

test.each([
  [200, 'Found.'],
  [201, 'Found.'],
  [204, 'Lost.'],
  [404, 'Lost.'],
  [500, 'Lost.'],
])('[BT106] the answer %i leads by its rule', (status, says) => {
  const step = integrationStep('Stores', {
    rules: [rule(onFailure, goTo('Lost.')), rule(onSuccess, goTo('Found.'))],
  });
  const last = { next: { kind: 'end' } } as const;
  const talk = new Talk(
    bot([dialog('Stores', [userSays(['stores']), step, text('Found.', last), text('Lost.', last)])], [api()]),
  );
  talk.say('stores');
  expect(talk.answer(answered({}, status))).toEqual([says]);
});

test('[BT106] a failure without a rule says the built-in text and goes on', () => {
  const talk = new Talk(calling(api(), 'Next.'));
  talk.say('stores');
  expect(talk.answer({ ...answered('No endpoint answers.', 404), by: null })).toEqual([sorry, 'Next.']);
  expect(talk.why).toContain('call-unanswered: No endpoint answers.');
});

test.each(['', 'plain words', '{"a":', '['.repeat(20_000), `${'['.repeat(40)}${']'.repeat(40)}`])(
  '[BT106] a body that is no JSON to be read is kept as one text (%#)',
  (body) => {
    const talk = new Talk(calling(api(), '“{$.api_Stores}”'));
    talk.say('stores');
    const [said] = talk.answer(answered(body));
    if (body === '') return expect(said).toBe('“”');
    expect(said).toContain(body.slice(0, 200));
    expect(talk.why).toContain('response-unreadable: Stores');
  },
);

test('[BT106] while the call is awaited what a consumer says waits; an interaction deleted meanwhile ends the dialog', () => {
  const talk = new Talk(calling(api(), 'Done.'));
  talk.say('stores');
  const before = talk.run;
  expect(talk.say('hello?')).toEqual([]);
  expect(talk.run).toEqual(before);
  const gone = new Talk(calling(api(), 'Done.'), { ...before, at: asId('gone'), outbox: [] });
  expect(gone.answer(answered({}, 500))).toEqual([sorry]);
  expect(gone.run).toMatchObject({ stack: [], waits: { for: 'consumer' } });
});

test('[BT108] parts of a response are shown by their path', () => {
  const body = { list: [{ city: 'Ulm', size: 2 }, { city: 'Bonn' }], 'a b': { c: true }, none: null };
  const shows: readonly (readonly [string, string])[] = [
    ['{$.api_Stores.list[0].city}', 'Ulm'],
    ['{$.api_Stores.list[1].size}', ''],
    ['{$.api_Stores.list[i].city}', 'Ulm, Bonn'],
    ['{$.api_Stores.list[i].size}', '2'],
    ["{$.api_Stores['a b'].c}", 'true'],
    ['{$.api_Stores.list[0]}', '{"city":"Ulm","size":2}'],
    ['{$.api_Stores.none}', ''],
    ['{$.api_Stores.constructor}', ''],
    ['{$.api_Stores.__proto__}', ''],
    ['{$.api_Stores.list.length}', ''],
    ['{$.api_Other.list}', ''],
    ['{$.api_Stores..list[}', ''],
  ];
  for (const [written, shown] of shows) {
    const talk = new Talk(calling(api(), `<${written}>`));
    talk.say('stores');
    expect(talk.answer(answered(body)), written).toEqual([`<${shown}>`]);
  }
});

test('[BT108] a response that is a list is looked into by a place, and not gone through', () => {
  const talk = new Talk(calling(api(), '{$.api_Stores[1].f}', '<{$.api_Stores[i].f}>'));
  talk.say('stores');
  expect(talk.answer(answered([{ f: 1 }, { f: 2 }]))).toEqual(['2', '<>']);
});

test('[BT109][BT110][BT280] custom data fields are read after the call and shown by the name of the integration', () => {
  const integration = api({
    name: 'My stores',
    customData: [
      { key: 'city', value: '{$.api_Stores.list[i].city}' },
      { key: 'first', value: 'It is {$.api_Stores.list[0].city}.' },
      { key: 'none', value: '{$.api_Stores.other}' },
    ],
  });
  const shown =
    '{My stores.city} ({My stores.city.count}); {My stores.first} {My stores.none}{My stores.none.count} {My stores} {a.b} {"c": 1}';
  const talk = new Talk(calling(integration, shown));
  talk.say('stores');
  const said = talk.answer(answered({ list: [{ city: 'Ulm' }, { city: 'Bonn' }] }));
  proves('S329', () => expect(said).toEqual(['Ulm, Bonn (2); It is Ulm. 0 {My stores} {a.b} {"c": 1}']));
  expect(talk.why).toContain('result-unset: My stores.none');
});

test('[BT110] a tile with lists in it stands there once for each of their rows, ten at most', () => {
  const integration = api({
    customData: [
      { key: 'city', value: '{$.api_Stores.list[i].city}' },
      { key: 'street', value: '{$.api_Stores.list[i].street}' },
    ],
  });
  const tile = { title: '{Stores.city}', subtitle: 'in {Stores.street}', image: '', url: '' };
  const tiles = asks('structured', { tiles: [tile, { ...tile, title: 'Any', subtitle: '' }] });
  const of = (list: readonly object[]) => {
    const steps = [userSays(['stores']), integrationStep('Stores'), tiles];
    const talk = new Talk(bot([dialog('Stores', steps)], [integration]));
    talk.say('stores');
    return talk.answer(answered({ list }));
  };
  expect(of([{ city: 'Ulm', street: 'A' }, { city: 'Bonn' }])).toEqual(['Ulm\nin A\nBonn\nin\nAny']);
  const many = Array.from({ length: 30 }, (_, at) => ({ city: `City ${at}` }));
  expect(of(many)[0]?.match(/City/g)).toHaveLength(10);
  expect(of([])).toEqual(['in\nAny']);
});

test('[BT106] a response that is too much to be remembered leaves nothing of the one before', () => {
  const talk = new Talk(calling(api(), 'It is {$.api_Stores.a}.'));
  talk.say('stores');
  expect(talk.answer(answered({ a: 1 }))).toEqual(['It is 1.']);
  talk.say('stores');
  expect(talk.answer(answered('"'.repeat(50_000)))).toEqual(['It is .']);
  expect(talk.why).toContain('variable-too-long: api_Stores');
});

test('[BT219][BT280] when a call has failed the log names what had no value in it, and where', () => {
  const integration = api({
    method: 'POST',
    url: 'https://stores.example/{$botContext.city}/{$botContext.city}',
    headers: [{ key: 'Authorization', value: '{$botContext.key}' }],
    parameters: [{ key: 'near', value: '{$botContext.street}' }],
    postBody: '{"city": "{$botContext.city}", "said": "{$userMessage}", "was": "{Stores.was}"}',
  });
  const told = (status: number) => {
    const talk = new Talk(calling(integration), { variables: remembered({ key: '' }) });
    talk.say('stores');
    talk.answer(answered({}, status));
    return talk.log.flatMap((one) => (one.kind === 'call-lacked' ? [one.values] : []));
  };
  const hole = (variable: string, part: string) => ({ integration: 'Stores', variable, part });
  expect(told(500)).toEqual([
    hole('botContext.city', 'URL'),
    hole('botContext.street', 'parameter “near”'),
    hole('botContext.city', 'post body'),
    hole('{Stores.was}', 'post body'),
    hole('botContext.key', 'header “Authorization”'),
  ]);
  expect(told(200)).toEqual([]);
});

test('[BT219] a call without holes asks as ever, and one without an address names the variable it was to come from', () => {
  const whole = new Talk(calling(api()));
  whole.say('stores');
  expect(asked(whole.run, 'call')).not.toHaveProperty('holes');
  whole.answer(answered('', 404));
  expect(whole.why).not.toContain('call-lacked');
  const talk = new Talk(calling(api({ url: '{$botContext.address}' })));
  talk.say('stores');
  expect(talk.why).toContain('url-empty: Stores\ncall-lacked: Stores: botContext.address: URL');
});

test.each(['platform:lambda/one', ' platform:email ', '{$botContext.where}'])(
  '[BT262] no service of the platform is asked by an address: %s',
  (url) => {
    const talk = new Talk(calling(api({ url }), 'On.'), {
      variables: remembered({ where: 'platform:lambda/one' }),
    });
    expect(talk.say('stores')).toEqual([sorry, 'On.']);
    expect(asked(talk.run, 'call')).toBeNull();
    expect(talk.why).toContain('url-reserved');
  },
);
