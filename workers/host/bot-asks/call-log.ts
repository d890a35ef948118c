import { callMade } from '#core/bot/endpoints/answer-call';
import { integrationOf } from '#core/bot/integration-of';
import type { BotRun } from '#model/bot-run';
import type { Call, CallAnswer, CallMade, CallRequest } from '#model/call';
import type { Bot } from '#model/bot';
import { asId, type CallId, type IntegrationId } from '#model/ids';
import type { AskEngine } from './perform';

/** One call of a bot in the log of its account. */
interface LoggedCall {
  /** As an engine of before has left it. */
  readonly before: Call | undefined;
  /** It has left for a host, and whoever asked does not wait for it any more. */
  readonly isUnwanted: boolean;
  answered(answer: CallAnswer): void;
  /** Resolves to true when it is stored that it leaves for this host. [EN76] */
  leaves(host: string): Promise<boolean>;
}

export function logCall(
  engine: AskEngine,
  bot: Bot,
  run: BotRun,
  integrationId: IntegrationId,
  request: CallRequest,
): LoggedCall {
  const { accountId, name } = bot;
  const askId = run.waits.for === 'answer' ? run.waits.askId : '';
  const integration = integrationOf(bot, integrationId)?.name ?? '';
  const conversation = run.channel.kind === 'conversation' && { conversationId: run.channel.conversationId };
  const whose = { accountId, askId, bot: name, integration, ...conversation };
  const find = () => engine.world.calls[accountId]?.find((one) => one.askId === askId);
  const before = find();
  const id = before?.id ?? asId<CallId>(askId);
  const note = (call: CallMade, from: 'inside' | 'outside') =>
    engine.take({ type: 'call.made', call: { ...call, id, at: engine.clock.now() } }, from);
  return {
    before,
    get isUnwanted() {
      const waits = engine.world.botRuns[run.id]?.waits;
      const isWanted = waits?.for === 'answer' && waits.askId === askId;
      return find()?.underWay === true && !isWanted;
    },
    answered: (answer) => void note(callMade(whose, request, answer), 'inside'),
    async leaves(host) {
      const call = { ...whose, request, endpoint: '', host, underWay: true, status: 0, why: '', delayMs: 0 };
      return (await note(call, 'outside')) === null;
    },
  };
}
