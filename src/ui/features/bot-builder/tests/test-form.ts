import * as v from 'valibot';
import type { BotTest } from '#model/bot-test';
import { callMethods } from '#model/call-methods';
import { playChannels } from '#model/choices';
import { asId, type UserId } from '#model/ids';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form } from '../../../live/form.svelte';
import type { Problems } from '../../../live/form-errors.svelte';

const schema = v.object({
  name: v.string(),
  channel: v.picklist(playChannels),
  script: v.string(),
  expected: v.string(),
  /** In UTC, as it is typed; empty where it does not matter. */
  begins: v.string(),
  atWork: v.picklist(['as-they-are', 'chosen']),
  agents: v.array(v.string()),
  answers: v.array(
    v.object({
      ...{ name: v.string(), method: v.picklist(callMethods), url: v.string() },
      ...{ status: v.string(), body: v.string() },
      /** What stays as it is. */
      unshown: v.optional(
        v.object({
          ...{ delayMs: v.number(), script: v.string() },
          headers: v.array(v.object({ key: v.string(), value: v.string() })),
        }),
      ),
    }),
  ),
});
type Values = v.InferOutput<typeof schema>;

function valuesOf(test: BotTest): Values {
  const { name, channel, script, expected, startsAt, agents, answers } = test;
  return {
    ...{ name, channel, script, expected, agents: [...(agents ?? [])] },
    begins:
      startsAt === null
        ? ''
        : new Date(startsAt)
            .toISOString()
            .replace(/(?::00)?\.000Z$|Z$/, '')
            .replace('T', ' '),
    atWork: agents === null ? 'as-they-are' : 'chosen',
    answers: answers.map(({ status, delayMs, headers, script, ...shown }) => {
      const unshown = { delayMs, script, headers: headers.map((header) => ({ ...header })) };
      return { ...shown, status: String(status), unshown };
    }),
  };
}

/** The moment that is typed, in UTC; null for none, NaN for what is none. */
function momentOf(begins: string): number | null {
  const typed = begins.trim().replace(' ', 'T');
  if (typed === '') return null;
  const [, day, time = 'T00:00'] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/.exec(typed) ?? [];
  const at = Date.parse(`${day}${time}Z`);
  return at >= 0 ? at : NaN;
}

function problemsOf({ begins, answers }: Values): Problems<keyof Values> {
  const wrong = answers.find(({ status }) => !/^[2-5]\d\d$/.test(status.trim()));
  return {
    ...(Number.isNaN(momentOf(begins)) && { begins: 'A moment is written like 2026-01-31 09:30.' }),
    ...(wrong && { answers: `The status of “${wrong.name}” is a number from 200 to 599.` }),
  };
}

function draftOf(test: BotTest, id: BotTest['id'] | null, values: Values) {
  const { name, channel, script, expected } = values;
  return {
    ...{ id, botId: test.botId, name, channel, script, expected, startsAt: momentOf(values.begins) },
    agents: values.atWork === 'chosen' ? values.agents.map((agent) => asId<UserId>(agent)) : null,
    answers: values.answers.map(({ status, unshown, ...answer }) => {
      return { ...answer, status: Number(status), delayMs: 0, headers: [], script: '', ...unshown };
    }),
  };
}

/** The form of one test. [BB72] */
export function createTestForm(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>,
  storage: WindowStorage,
  test: BotTest,
  stored: () => BotTest | undefined,
) {
  return new Form({
    storage,
    key: `unsaved ${sandbox.workspace} test ${test.id}`,
    schema,
    fields: {
      name: { label: 'name', needed: { what: 'a name' } },
      channel: { label: 'channel' },
      script: { label: 'conversation' },
      expected: { label: 'expectation' },
      begins: { label: 'beginning' },
      atWork: { label: 'agents' },
      agents: { label: 'agents at work', keyOf: (agent) => agent, show: (agent) => agent },
      answers: { label: 'answers', keyOf: ({ url, method }) => `${method} ${url}`, show: ({ name }) => name },
    },
    stored: () => {
      const now = stored();
      return now ? valuesOf(now) : null;
    },
    check: problemsOf,
    send: (values, asNew) =>
      sandbox.dispatch({ type: 'test.save', draft: draftOf(test, asNew ? null : test.id, values) }),
  });
}
