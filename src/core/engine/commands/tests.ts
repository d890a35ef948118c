import { failed, ok, type Result } from '#base/result';
import type { BotTest } from '#model/bot-test';
import { storedTest, testDraft } from '#model/bot-test-schema';
import { fail, type Failure } from '#model/failure';
import { sameName, tidyName } from '#model/comparable-text';
import { freeName } from '#model/free-name';
import { asId, type BotId, type ConversationId, type TestId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import * as v from 'valibot';
import { parseExpected } from '../../bot/play/compare';
import { parseScript } from '../../bot/play/parse-script';
import { keptConversation } from '../kept-conversation';
import { checkLength, checkName, firstFailure } from './check-text';
import { accountOfBot, command, done } from './command';
import { allAsItWas, named, renamed, unchanged } from './restored';

const accountOfTest = (world: World, { testId }: { readonly testId: TestId }) => [
  accountOf(world, world.tests[testId]?.botId),
];

function accountOf({ bots }: World, botId: BotId | undefined) {
  return botId === undefined ? undefined : bots[botId]?.accountId;
}

type Draft = Omit<BotTest, 'id'> & { readonly id: TestId | null };

export const saveTest = command(
  'test.save',
  { draft: testDraft as v.GenericSchema<unknown, Draft> },
  {
    accounts: (world, { draft }) => [
      accountOf(world, draft.botId),
      draft.id === null ? undefined : accountOf(world, world.tests[draft.id]?.botId),
    ],
    handle({ world, now, ids }, { draft }) {
      const old = draft.id === null ? undefined : world.tests[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This test' });
      const testId = draft.id ?? asId<TestId>(ids.uuid());
      const test = { ...draft, id: testId, botId: old?.botId ?? draft.botId, name: tidyName(draft.name) };
      const checked = check(world, test);
      return checked.ok ? done([{ type: 'test.saved', at: now, test }], { testId }) : checked;
    },
  },
);

/** What was said in the bot's preview, or in one of its conversations, becomes a test of it. */
export const keepTest = command(
  'test.keep',
  { botId: id<BotId>(), conversationId: v.nullable(id<ConversationId>()) },
  {
    accounts: accountOfBot,
    handle({ world, now, ids }, { botId, conversationId }) {
      const kept = keptConversation(world, botId, conversationId);
      if (!kept.ok) return kept;
      const { title, ...rest } = kept.value;
      const taken = testsOf(world, botId).map(({ name }) => name);
      const name = freeName({
        stem: title === '' ? 'Conversation' : `Talk about ${inShort(title)}`,
        taken,
        limit: limits.testName,
      });
      const test = { ...rest, id: asId<TestId>(ids.uuid()), botId, name, answers: [] };
      const checked = check(world, test);
      if (!checked.ok) return checked;
      return done([{ type: 'test.saved', at: now, test }], { testId: test.id, name });
    },
  },
);

/** Of the first thing said, as much as a name has room for. */
function inShort(text: string): string {
  const words = tidyName(text);
  return `“${words.length > 60 ? `${words.slice(0, 59)}…` : words}”`;
}

export const deleteTest = command(
  'test.delete',
  { testId: id<TestId>() },
  {
    accounts: accountOfTest,
    handle: ({ world, now }, { testId }) =>
      world.tests[testId]
        ? done([{ type: 'test.deleted', at: now, testId }])
        : fail('not-found', { what: 'This test' }),
  },
);

/** It comes last. */
export const restoreTest = command(
  'test.restore',
  { test: storedTest as v.GenericSchema<unknown, BotTest> },
  {
    accounts: (world, { test }) => [accountOf(world, test.botId)],
    handle({ world, now }, { test }) {
      if (world.tests[test.id]) return unchanged;
      const back = { ...test, name: named(test, testsOf(world, test.botId), limits.testName) };
      const checked = check(world, back);
      if (!checked.ok) return checked;
      const differs = renamed(test, back);
      return done([{ type: 'test.saved', at: now, test: back }], differs.length ? { differs } : allAsItWas);
    },
  },
);

function testsOf(world: World, botId: BotId): readonly BotTest[] {
  return listOf(world, 'tests').filter((one) => one.botId === botId);
}

function check(world: World, test: BotTest): Result<null, Failure> {
  if (!world.bots[test.botId]) return fail('not-found', { what: 'The bot it belongs to' });
  const others = testsOf(world, test.botId).filter((one) => one.id !== test.id);
  if (others.length >= counts.tests)
    return fail('bad-input', { what: `A bot has at most ${counts.tests} tests.` });
  const failure = firstFailure(
    checkName('A test', test.name, limits.testName, 'name'),
    checkLength('The conversation', test.script, limits.testScript, 'script'),
    checkLength('What is expected', test.expected, limits.testExpected, 'expected'),
  );
  if (failure) return failed(failure);
  if (others.some(({ name }) => sameName(name, test.name)))
    return fail('name-taken', { what: 'a test', name: test.name }, 'name');
  const script = parseScript(test.script);
  if (!script.ok) return fail('bad-input', { what: script.failure }, 'script');
  const expected = parseExpected(test.expected);
  if (typeof expected === 'string') return fail('bad-input', { what: expected }, 'expected');
  return ok(null);
}
