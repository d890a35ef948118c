import { expect, test } from 'vitest';
import * as v from 'valibot';
import { exportBot } from '#core/bot/export-bot';
import { playInNode } from '#support/node-play';
import { scriptJob, aroundPreview } from '#core/bot/scripts/script-job';
import { validateBot } from '#core/bot/validate-bot';
import { asked } from '#model/bot-run';
import type { Condition, Interaction } from '#model/interaction';
import { botRun } from '#workers/persistence/bot-run-schema';
import { asking, asks } from './asking';
import { bot, dialog, fallbackDialog, goTo, question, rule, text, userSays } from './bot-builder';
import { CodeTalk } from './code-talk';

const onFound = (expression: string): Condition => ({ kind: 'regular-expression', expression });
const ends = { next: { kind: 'end' } } as const;

/** A bot with one question that says which of the expressions was found first. */
const looking = (...expressions: readonly string[]) =>
  bot([
    dialog('Order', [
      userSays(['go']),
      question('Your number?', {
        rules: expressions.map((one) => ({
          ...rule(onFound(one), goTo(`It fits ${one}`)),
          id: one,
          name: one,
        })),
      }),
      ...expressions.map((one): Interaction => text(`It fits ${one}`, ends)),
    ]),
    fallbackDialog(text('Pardon?')),
  ]);

async function played(of: ReturnType<typeof looking>, ...said: readonly string[]) {
  const files = { bot: JSON.stringify(exportBot(of)), script: ['go', ...said].join('\n') };
  const { lines } = await playInNode(files);
  const events = lines.map((line) => JSON.parse(line) as Record<string, string>);
  return {
    said: events.flatMap(({ out }) => out ?? []),
    why: events.map(({ kind, expression }) => `${kind} ${expression}`),
  };
}

test('[BT120] a regular expression is looked for anywhere in the reply, capitals matter', async () => {
  const of = looking('^\\b\\d{6}\\b', 'Product #: [0-9]');
  expect((await played(of, '123456 is it')).said).toEqual(['Your number?', 'It fits ^\\b\\d{6}\\b']);
  expect((await played(of, 'the Product #: 77')).said.at(-1)).toBe('It fits Product #: [0-9]');
  expect((await played(of, 'the product #: 77')).said).toEqual(['Your number?', 'Pardon?', 'Your number?']);
});

test('[BT120] of an option it is looked for in what that stands for, too', () => {
  const replies = [{ title: 'Red', payload: 'colour-1' }];
  const rules = [rule(onFound('^colour-\\d$'), goTo('Red it is.'))];
  const talk = new CodeTalk(asking(asks('quick-reply', { text: 'Which?', replies, rules })));
  talk.say('hi');
  expect(talk.say('red')).toEqual([]);
  const job = scriptJob(
    talk.bot,
    talk.run,
    asked(talk.run, 'script')!,
    aroundPreview(talk.bot, 'run', 0, { environment: {}, context: null }),
  );
  expect(job.code).toContain('["colour-1","red"]');
  expect(talk.runs([{ kind: 'debug', text: 'found' }])).toEqual(['Red it is.']);
  expect(talk.why).toContain('expression-found: ^colour-\\d$');
});

test('[BT121] what never comes to an end is stopped; what came before it holds', async () => {
  const endless = looking('^[0-9]+$', '^(a+)+$', 'b');
  const reply = `${'a'.repeat(40)}b`;
  const { said, why } = await played(endless, reply, '12');
  expect(said).toEqual(['Your number?', 'Pardon?', 'Your number?', 'It fits ^[0-9]+$']);
  expect(why).toContain('expression-stopped ^(a+)+$');
});

test('[BT121] while a reply is searched the run can be stored, and what is said waits', () => {
  const talk = new CodeTalk(looking('a', 'a'));
  talk.say('go');
  talk.say('a');
  expect(talk.site).toBe('expressions');
  expect(v.parse(botRun, talk.run)).toEqual(talk.run);
  const { run } = talk;
  expect(talk.say('hello?')).toEqual([]);
  expect(talk.run).toEqual(run);
  expect(talk.runs([{ kind: 'debug', text: 'found' }])).toEqual(['It fits a']);
});

test('[BT121] 200 of a question are looked for; a question that was deleted meanwhile has none', () => {
  const many = Array.from({ length: 210 }, (_, at) => `x${at}`);
  const talk = new CodeTalk(looking(...many));
  talk.say('go');
  talk.say('y');
  expect(asked(talk.run, 'script')).toMatchObject({ then: { expressions: many.slice(0, 200) } });
  talk.forget('Your number?');
  expect(talk.runs([{ kind: 'debug', text: 'found' }])).toEqual(['Pardon?']);
});

test('[BT122] one that cannot be read is found nowhere, and is a problem', async () => {
  const of = looking('(', 'b');
  expect((await played(of, '(b')).said.at(-1)).toBe('It fits b');
  const problems = validateBot(of, []);
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'error', field: 'rules', interactionId: 'Your number?' }),
  );
});
