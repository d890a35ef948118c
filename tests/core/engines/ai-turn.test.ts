import { expect, test } from 'vitest';
import { takeAiTurn } from '#core/engine/ai/take-turn';
import type { AiSeat } from '#core/engine/ai/seat';
import { sentFile } from '#core/engines/requests/request';
import type { Answer, BotRun } from '#model/bot-run';
import { asId } from '#model/ids';
import { engineFieldsOf } from '#model/ai/engine-forms';
import { bareTurn, bot, deployedRun } from '../bot/bot-builder';
import { passport } from '../bot/file-talk';

const escalation = { customer: 'I pass you on.', agent: '', failure: 'Nobody is here.', skill: 'Human' };
const seat: AiSeat = {
  ...{ channel: 'chat', skills: ['Human'], functions: [], escalation, engine: 'watson' },
  ...{ fields: engineFieldsOf([]), real: false, conversationId: 'conversation' },
  contextOf: () => {
    throw new Error('It is asked nothing.');
  },
  skillIdOf: () => asId('human'),
  agentOf: () => ({ why: 'Nobody is named.' }),
  functionIdOf: () => null,
};

test('[AE20] a bot that was asked nothing yet, and has a failed transfer of somebody else’s, tries Setup Escalation once', () => {
  const of = bot([]);
  const first = takeAiTurn(of, deployedRun(of), { kind: 'escalation-failed', sequence: 1 }, bareTurn, seat);
  expect(first.run.waits).toMatchObject({ ask: { kind: 'transfer', skillId: 'human' } });
  const taken = takeAiTurn(
    of,
    first.run,
    { kind: 'answered', askId: 'x', answer: { kind: 'transfer', result: 'success', why: '' } },
    bareTurn,
    seat,
  );
  const again = takeAiTurn(of, taken.run, { kind: 'escalation-failed', sequence: 2 }, bareTurn, seat);
  expect(again.run.waits).toEqual({ for: 'consumer' });
  expect(again.run.outbox.map(({ text }) => text)).toEqual(['Nobody is here.']);
});

test('[AE188] a file that is heard is asked as a file', () => {
  const of = bot([]);
  const conversationContext = {};
  const heard = { kind: 'line', text: 'passport.pdf (PDF, 205 kB)', file: passport, sequence: 1 } as const;
  const asks = { ...seat, contextOf: () => ({ lpEvent: { conversationContext } }) };
  const { run } = takeAiTurn(of, deployedRun(of), heard, bareTurn, asks);
  expect(run.engine?.asked).toEqual({ text: sentFile, file: passport });
});

const asks = { ...seat, contextOf: () => ({ lpEvent: { conversationContext: {} } }) };

/** A run in which Watson was asked something. */
function askedRun(): BotRun {
  const line = { kind: 'line', text: 'hi', sequence: 1 } as const;
  return takeAiTurn(bot([]), deployedRun(bot([])), line, bareTurn, asks).run;
}

/** What it says when Watson answers this. */
function saidOf(run: BotRun, output: object): BotRun['outbox'] {
  const answer: Answer = {
    ...{ kind: 'webhook', by: null, status: 200, headers: [], body: JSON.stringify({ output }) },
    ...{ delayMs: 0, transfer: null },
  };
  return takeAiTurn(bot([]), run, { kind: 'answered', askId: 'x', answer }, bareTurn, asks).run.outbox;
}

test.each(['tag::breakWithDelay=500', 'One. tag::breakWithDelay=500 Two.'])(
  '[AE211] %j of an engine is said as it is',
  (text) => {
    expect(saidOf(askedRun(), { text: [text] })).toMatchObject([{ text, delayMs: 0 }]);
  },
);

test('[AE211] what is too long for one line is cut between words, for agents too', () => {
  const text = 'word '.repeat(100).trim();
  const secret = { text, messageAudience: 'AGENTS_AND_MANAGERS' };
  const said = saidOf(askedRun(), { text: [text, secret] });
  expect(said.map((one) => [one.text.length, one.forAgents])).toEqual([
    [319, undefined],
    [179, undefined],
    [319, true],
    [179, true],
  ]);
});

const withoutStand = ({ engine: _engine, ...run }: BotRun): BotRun => run;

test('[AE212] of a run in whose file it is missing how it stands with the engine, the answer is said all the same', () => {
  expect(saidOf(withoutStand(askedRun()), { text: ['Hello.'] })).toMatchObject([{ text: 'Hello.' }]);
});
