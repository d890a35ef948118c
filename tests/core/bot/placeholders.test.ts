import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escalationParts } from '#model/escalation-call';
import { escalationServices } from '#model/escalation-services';
import { asId, type SkillId } from '#model/ids';
import type { Integration } from '#model/integration';
import { newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import { withAnySet } from './any-set';
import {
  api,
  bot,
  dialog,
  email,
  escalation,
  handoffDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  text,
  userSays,
} from './bot-builder';

const human = { id: asId<SkillId>('1234567890'), name: 'Human' };
const key = 'key-of-robin';
const [{ url } = { url: '' }] = escalationServices;

const parts = { ...escalationParts, agentSkillName: 'Human', agentSkillId: human.id };
const body = (more: Readonly<Record<string, unknown>> = {}) => JSON.stringify({ ...parts, ...more });
const call = (rest: Partial<Integration<'api'>> = {}) =>
  api({ url, method: 'POST', headers: [{ key: 'authorization', value: key }], postBody: body(), ...rest });

function found(one: Integration, around: Parameters<typeof validateBot>[2] = { keys: [key], endpoints: [] }) {
  const says = dialog('Hand off', [userSays(['agent']), integrationStep(one.id)]);
  return validateBot(withAnySet(bot([says], [one])), [human], around)
    .filter(({ severity }) => severity !== 'advice')
    .map(({ severity, field, text }) => `${severity} ${field}: ${text}`);
}

test('[BT241] a call that the escalation service takes has no problem, whatever a variable stands for', () => {
  expect(found(call())).toEqual([]);
  const open = { conversationId: '{$conversationId}', agentSkillId: '{$botContext.skill}' };
  expect(found(call({ postBody: body({ ...open, agentSkillName: '{$botContext.name}' }) }))).toEqual([]);
  expect(found(call({ headers: [{ key: 'Authorization', value: '{$env.key}' }] }))).toEqual([]);
  expect(found(call({ headers: [{ key: 'Authorization', value: 'other' }] }), {})).toEqual([]);
  // What an integration has brought stands for anything, too.
  const lookedUp = body({ ...open, agentSkillId: '{Lookup.skill}' });
  const headers = [{ key: 'Authorization', value: '{Auth.key}' }];
  expect(found(call({ postBody: lookedUp, headers }))).toEqual([]);
});

test('[BT241] whatever the service would refuse is an error', () => {
  const errors = (rest: Partial<Integration<'api'>>) => found(call(rest)).map((it) => it.split(':')[0]);
  expect(found(call({ headers: [] }))).toEqual([
    'error headers: There is no request header Authorization, so the escalation service answers 401: add it with the API Access Key of My profile.',
  ]);
  expect(errors({ headers: [{ key: 'Authorization', value: 'other' }] })).toEqual(['error headers']);
  expect(errors({ method: 'PUT' })).toEqual(['error method']);
  expect(errors({ postBody: 'no JSON' })).toEqual(['error postBody']);
  expect(errors({ postBody: body({ message: '' }) })).toEqual(['error postBody']);
  expect(errors({ postBody: body({ conversationId: 'c1' }) })).toEqual(['error postBody']);
  // The service reads texts and numbers.
  expect(errors({ postBody: body({ message: {} }) })).toEqual(['error postBody']);
  expect(errors({ postBody: body({ agentSkillId: '77' }) })).toEqual(['error postBody']);
});

test('[BT241] a call goes to no name that no skill has, and not back to the bot', () => {
  expect(found(call({ postBody: body({ agentSkillName: 'Nobody' }) }))).toEqual([
    'warning postBody: No skill of this account is called “Nobody”, the agentSkillName in the Post Body.',
  ]);
  const players = [{ loginName: 'bot', skills: [human.id] }];
  expect(found(call(), { players, keys: [key] })).toEqual([
    expect.stringMatching(/^warning postBody: The bot’s own user “bot” has this skill/),
  ]);
});

test('[BT242] what a template leaves to be filled in is told of until it is', () => {
  expect(found(call({ postBody: body({ agentSkillName: '<<ENTER SKILL NAME HERE>>' }) }))).toEqual([
    'warning postBody: “Stores” still has the placeholder “<<ENTER SKILL NAME HERE>>”: put in its place what it asks for.',
  ]);
  const of = bot([dialog('D', [userSays(['x']), text('Call <<YOUR NUMBER>>, or 1 << 2 >> 1.')])]);
  expect(validateBot(of, []).map(({ text }) => text)).toEqual([
    expect.stringContaining('the placeholder “<<YOUR NUMBER>>”'),
  ]);
});

test('[BT243] beside an id that is a variable stands the name of a skill', () => {
  const said = (rest: Partial<Integration<'agent-escalation'>>) => {
    const of = withAnySet(bot([handoffDialog()], [escalation(rest)]));
    return validateBot(of, [human]).flatMap(({ severity, text }) => (severity === 'advice' ? [] : [text]));
  };
  const skillId = '{$botContext.skill}';
  expect(said({ skillId, skillName: 'Sales' })).toEqual(['No skill of this account is called “Sales”.']);
  expect(said({ skillId, skillName: 'human' })).toEqual([]);
  expect(said({ skillId, skillName: '{$botContext.name}' })).toEqual([]);
});

const sampled = (sample: string, patterns: readonly string[], rest: Parameters<typeof userSays>[1] = {}) =>
  validateBot(bot([dialog('D', [userSays(patterns, { sample, ...rest }), text('Well.')])]), []).filter(
    ({ field }) => field === 'sample',
  );

test('[BT244] a sample that fits no pattern here is told of, with the pattern that would', () => {
  const documents = '(agent|representative|help|human)';
  const [problem] = sampled('I want to speak to an agent', [documents]);
  expect(problem?.text).toBe(
    `Your sample “I want to speak to an agent” does not fit any of the patterns here. A pattern fits only the whole message: *${documents}* fits it anywhere.`,
  );
  expect(problem?.fixes?.map(({ label }) => label)).toEqual([`Add the pattern *${documents}*`]);
  expect(sampled('Something else', [documents])[0]?.fixes).toBeUndefined();
  expect(sampled('AGENT ', [documents])).toEqual([]);
  expect(sampled('I want an agent', ['agent', `*${documents}`])).toEqual([]);
  expect(sampled('an agent', ['*agent*'], { excludeKeywords: ['an'] })).toHaveLength(1);
});

test('[BT244] without a sample, without a pattern, beside an intent or a broken pattern nothing is told', () => {
  expect(sampled('', ['agent'])).toEqual([]);
  expect(sampled('an agent', [])).toEqual([]);
  expect(sampled('an agent', ['agent'], { intentId: 'help' })).toEqual([]);
  expect(sampled('an agent', ['(agent'])).toEqual([]);
});

test('[BT244] what is offered mends it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (sample, pattern) => {
      for (const { fixes = [] } of sampled(sample, [pattern])) {
        for (const { command } of fixes) {
          const saved = 'interaction' in command ? command.interaction : null;
          expect(saved?.kind === 'user-says' && sampled(sample, saved.patterns)).toEqual([]);
        }
      }
    }),
  );
});

test('[BT245] a placeholder that nothing takes the place of is told of, with how it is written', () => {
  const product = { id: '1', name: 'product', values: ['lamp'] };
  const told = (words: string) => {
    const of = bot([dialog('D', [userSays(['x']), text(words)])], [api()]);
    return validateBot({ ...of, domain: { intents: [], entities: [product] } }, []).map(({ text }) => text);
  };
  expect(told('Your {@product}')).toEqual([
    '“{@product}” is said as it stands. Let the rule of a question remember a variable with the value @product, and show it as {$botContext.its name}.',
  ]);
  expect(told('Your {size}')).toEqual([
    '“{size}” is said as it stands: a variable is shown as {$botContext.size}.',
  ]);
  expect(told('Your {$product}')).toEqual([
    'Nothing is called “{$product}”, so it becomes nothing; what the bot remembers is shown as {$botContext.product}.',
  ]);
  expect(told('{$userMessage} {$ query } {$.api_Stores.list[0]} {$env.x} {Stores.name} {} { a b }')).toEqual(
    [],
  );
});

test('[BT245] so it is in an email', () => {
  const of = bot([dialog('D', [userSays(['x']), text('y')])], [email({ body: 'For {name}.' })]);
  expect(validateBot(of, []).map(({ text }) => text)).toContain(
    '“{name}” is said as it stands: a variable is shown as {$botContext.name}.',
  );
});

test('[BT245] so it is in the message of an escalation', () => {
  const of = bot([dialog('D', [userSays(['x']), text('y')])], [escalation({ message: 'Hold on, {name}.' })]);
  expect(validateBot(of, []).map(({ text }) => text)).toContain(
    '“{name}” is said as it stands: a variable is shown as {$botContext.name}.',
  );
});

test('[BT245] so it is in what a rule remembers, and in nothing that is not said', () => {
  const remembers = {
    ...rule(onPattern('{a}')),
    variables: [{ name: 'what', value: '{$what}', scope: 'dialog' as const }],
  };
  const asks = question('What?', { rules: [remembers] });
  const of = bot([dialog('D', [userSays(['{b}'], { sample: '{b}' }), asks])]);
  expect(validateBot(of, []).map(({ field }) => field)).toEqual(['rules']);
});

const remembering = (name: string) => ({
  ...rule(onPattern('a')),
  variables: [{ name, value: 'x', scope: 'session' as const }],
});

test.each<[string, string, string[]]>([
  ['a rule', '{$botContext.size} {$ botContext.size }', []],
  ['code', '{$botContext.colour}', []],
  ['an integration', '{$.api_Stores.list[0]} {$botContext.api_StoresStatus} {$botContext.api_Stores}', []],
  ['a connector', '{$botContext.convId} {$conversationId} {$userMessage}', []],
  ['a custom data field', '{$botContext.Stores.city} {$botContext.Stores.city.count}', []],
  ['nothing, in a text', 'Size {$botContext.sise}', ['{$botContext.sise}']],
  ['nothing, by capitals', '{$botContext.Size}', ['{$botContext.Size}']],
  ['no integration', '{$.api_Shops.list[0]}', ['{$.api_Shops.list[0]}']],
])('[BT300] a variable that is set by %s', (_, words, unset) => {
  const asks = question('What?', { rules: [remembering('size')] });
  const code = { 'pre-process': 'botContext.setBotVariable("colour", "red", true)' };
  const of = bot(
    [dialog('D', [userSays(['x']), text(words, { code }), asks])],
    [api({ customData: [{ key: 'city', value: '{$.api_Stores.city}' }] })],
  );
  const told = validateBot(of, []).map((one) => one.text);
  expect(told).toEqual(
    unset.map((one) => `No rule, code or integration sets “${one}”, so it becomes nothing.`),
  );
  expect(validateBot(withAnySet(of), [])).toEqual([]);
});

test('[BT307] what a Knowledge AI interaction has found and its status count as set', () => {
  const words = '{$.api_Faq.results[0].title} {$botContext.api_FaqStatus} {$botContext.api_Other}';
  const asks = {
    ...newInteraction('knowledge-ai', { id: asId('faq'), name: 'Faq' }),
    responseVariable: 'Faq',
  };
  const of = bot([dialog('D', [userSays(['x']), asks, text(words)])]);
  const unset = validateBot(of, []).flatMap((one) => /sets “(.+)”/.exec(one.text)?.[1] ?? []);
  expect(unset).toEqual(['{$botContext.api_Other}']);
});

test('[BT300] what a rule compares is told of where it is no variable', () => {
  const comparing = (name: string) => ({
    ...rule(onPattern('b')),
    id: 'compares',
    contextConditions: [{ name, matches: 'contains' as const, value: 'big' }],
  });
  const told = (name: string) => {
    const asks = question('What?', { rules: [remembering('size'), comparing(name)] });
    return validateBot(bot([dialog('D', [userSays(['x']), asks])]), []).map(({ text }) => text);
  };
  expect(told('size')).toEqual([]);
  expect(told('{$userMessage}')).toEqual([]);
  expect(told('sise')).toEqual([
    '“sise” is compared as it stands: no rule, code or integration sets a variable called so.',
  ]);
});
