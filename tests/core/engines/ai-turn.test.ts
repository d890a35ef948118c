import { expect, test } from 'vitest';
import { takeAiTurn } from '#core/engine/ai/take-turn';
import type { AiSeat } from '#core/engine/ai/seat';
import { sentFile } from '#core/engines/requests/request';
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
