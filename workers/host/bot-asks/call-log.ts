import { callMade } from '#core/bot/endpoints/answer-call';
import { integrationOf } from '#core/bot/integration-of';
import { askedOfHost } from '#model/asked-of-host';
import type { Ask, BotRun } from '#model/bot-run';
import type { Call, CallAnswer, CallMade } from '#model/call';
import type { Bot } from '#model/bot';
import { asId, type CallId } from '#model/ids';
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
  askId: string,
  { integrationId, request }: Pick<Ask<'call'>, 'integrationId' | 'request'>,
): LoggedCall {
  const { accountId, name } = bot;
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
      const now = engine.world.botRuns[run.id];
      const isWanted = now !== undefined && askedOfHost(now).some((one) => one.askId === askId);
      return find()?.underWay === true && !isWanted;
    },
    answered: (answer) => void note(callMade(whose, request, answer), 'inside'),
    async leaves(host) {
      const call = { ...whose, request, endpoint: '', host, underWay: true, status: 0, why: '', delayMs: 0 };
      return (await note(call, 'outside')) === null;
    },
  };
}
