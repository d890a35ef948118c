import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked, type Heard } from '#model/bot-run';
import type { Condition, NextAction, Rule } from '#model/interaction';
import { resume } from '#core/bot/resume';
import { validateBot } from '#core/bot/validate-bot';
import { reachOf } from '#core/bot/validation/reach';
import {
  always,
  bot,
  deployedRun,
  dialog,
  escalation,
  fallbackDialog,
  goTo,
  goToDialog,
  integrationStep,
  onPattern,
  question,
  rule,
  text,
  userSays,
} from './bot-builder';

const names = ['A', 'B', 'C', 'D'];
const target = fc.constantFrom(...names, 'nowhere');
const next: fc.Arbitrary<NextAction> = fc.oneof(
  { arbitrary: fc.constant<NextAction>({ kind: 'next' }), weight: 4 },
  fc.constantFrom<NextAction>({ kind: 'current' }, { kind: 'end' }, { kind: 'close-conversation' }),
  fc.tuple(target, fc.nat(4)).map(([name, i]) => goTo(`${name}${i}`)),
  target.map(goToDialog),
);
const word = fc.constantFrom('a', 'b', 'agent', 'x y', '');
const pattern = fc.constantFrom('a', '*', '*agent*', '(a|b)*', '(broken', '', 'b');
const condition: fc.Arbitrary<Condition | null> = fc.oneof(
  fc.constant(always),
  pattern.map((one) => onPattern(one)),
  word.map((value): Condition => ({ kind: 'exact', value })),
  fc.constant<Condition>({ kind: 'no-match', message: 'no {$userMessage}' }),
  fc
    .constantFrom('success' as const, 'failure' as const)
    .map((result): Condition => ({ kind: 'integration-result', result })),
);
const rules: fc.Arbitrary<Rule[]> = fc.array(
  fc.tuple(condition, next).map(([when, then]) => rule(when, then)),
  { maxLength: 2 },
);
const words = fc.constantFrom(
  'hey',
  'BLANK_MESSAGE',
  'LP_CLOSEDIALOG',
  'w '.repeat(400),
  '{$botContext.z}',
  '',
);
const step = fc.record({
  enabled: fc.boolean(),
  next,
  rules,
  words,
  kind: fc.nat(3),
  patterns: fc.array(pattern),
});
const dialogs = fc.tuple(...names.map(() => fc.tuple(fc.boolean(), fc.array(step, { maxLength: 5 }))));

const anyBot = dialogs.map((all) => {
  const built = all.map(([enabled, steps], d) => {
    const name = names[d] ?? '';
    const interactions = steps.map((it, i) => {
      const common = { id: goToId(`${name}${i}`), enabled: it.enabled || i > 2, next: it.next };
      if (i === 0) return userSays(it.patterns, common);
      if (it.kind === 0) return text(it.words, common);
      if (it.kind === 1)
        return question(it.words, { ...common, fallback: i > 2 ? it.words : '', rules: it.rules });
      return integrationStep(it.kind === 2 ? 'Escalation' : null, { ...common, rules: it.rules });
    });
    return name === 'D'
      ? fallbackDialog(...interactions)
      : dialog(name, interactions, { enabled: enabled || d > 1 });
  });
  return bot(built, [escalation()]);
});

function goToId(name: string) {
  const action = goTo(name);
  if (action.kind !== 'interaction') throw new Error('not an interaction');
  return action.interactionId;
}

const sequence = fc.integer({ min: -1, max: 20 });
const heard: fc.Arbitrary<Heard> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('line' as const), text: word, sequence }), weight: 5 },
  fc.record({ kind: fc.constant('greeting' as const), text: word, sequence }),
  fc.record({ kind: fc.constant('escalation-failed' as const), sequence }),
  fc.record({
    kind: fc.constant('answered' as const),
    askId: fc.constantFrom('', 'now', 'now'),
    answer: fc.oneof(
      fc.record({
        kind: fc.constant('transfer' as const),
        result: fc.constantFrom('success' as const, 'failure' as const, 'unavailable' as const),
        why: word,
      }),
      fc.constant({ kind: 'breakpoint' as const }),
    ),
  }),
);

test('[BT29][BT42][BT43][BT62][BT216] any bot, any lines: turns end, repeat, and keep their promises', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(
      anyBot,
      fc.array(heard, { minLength: 5, maxLength: 20 }),
      fc.boolean(),
      fc.subarray(names.map((name) => goToId(`${name}2`))),
      (one, all, preview, breakpoints) => {
        let run = deployedRun(one, preview ? { channel: { kind: 'preview' } } : {});
        const before = JSON.stringify(one);
        const within = reachOf(one);
        for (const given of all) {
          const { waits } = run;
          const hear: Heard =
            given.kind === 'answered' && given.askId === 'now' && waits.for === 'answer'
              ? { ...given, askId: waits.askId }
              : given;
          const take = () => {
            let ids = 0;
            return resume(one, run, hear, {
              now: 5,
              nextId: () => `${hear.kind}${++ids}`,
              environment: {},
              breakpoints,
              maxEscalationRetries: 3,
            });
          };
          const was = JSON.stringify(run);
          const turn = take();
          expect(take()).toEqual(turn);
          expect(JSON.stringify(run)).toBe(was);
          expect(JSON.parse(JSON.stringify(turn.run))).toEqual(turn.run);

          const { stack, at, waits: after, outbox, state } = turn.run;
          const open = stack.map((frame) => frame.dialogId);
          expect(new Set(open).size).toBe(open.length);
          if (at !== null && after.for === 'consumer') expect(stack.at(-1)?.lastSent).toBe(at);
          if (after.for === 'answer') expect(at).not.toBeNull();
          if (state !== 'active') expect([stack, at, after]).toEqual([[], null, { for: 'consumer' }]);
          if (asked(turn.run, 'breakpoint')) expect(breakpoints).toContain(at);
          expect(turn.run.heardUpTo).toBeGreaterThanOrEqual(run.heardUpTo);
          if (turn.run === run) expect(turn.log).toEqual([]);
          if (preview) expect(outbox).toEqual([]);
          const brought = turn.log.flatMap(({ lines = [] }) => lines);
          for (const { id } of outbox) if (turn.run !== run) expect(brought).toContain(id);
          for (const line of outbox) expect(line.text.length).toBeLessThanOrEqual(320);
          const played = [at, ...stack.map((frame) => frame.lastSent)];
          for (const id of played) if (id) expect(within).toContain(id);
          for (const { kind } of turn.log) reached.add(kind);
          run = { ...turn.run, outbox: [] };
        }
        expect(JSON.stringify(one)).toBe(before);
        validateBot(one, []);
      },
    ),
    { numRuns: 500 },
  );
  expect([...reached]).toEqual(
    expect.arrayContaining([
      ...['heard', 'greeted', 'starter-matched', 'rule-matched', 'any-reply', 'fallback-dialog'],
      ...['dialog-begun', 'dialog-entered', 'dialog-ended', 'text-said', 'question-asked', 'spoke'],
      ...[
        'integration-missing',
        'variable-unset',
        'chain-too-long',
        'conversation-closed',
        'paused',
        'went-on',
      ],
      ...['transfer-asked', 'transfer-taken', 'transfer-refused', 'transfer-failed', 'waits-for-transfer'],
    ]),
  );
});
