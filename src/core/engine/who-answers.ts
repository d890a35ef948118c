import { isAllowed, originOf } from '#model/allowed-host';
import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';
import type { CallRequest } from '#model/call';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';
import { notAllowed } from '../bot/endpoints/answer-call';
import { known, type Answering } from '../bot/endpoints/answering';
import { askEndpoints } from '../bot/endpoints/ask-endpoints';
import { brokenAnswer } from './ai/broken-answer';
import { aiConnectorOf } from './ai/speaker';
import { endpointsOf } from './endpoints-of';
import { answerEscalation } from './escalation-service';
import { askPlatform } from './platform-services';

/** How a call of a bot is answered: by a service of the platform, by an endpoint of the bot’s account, or else by the host itself where it is allowed. [EN75] */
export function whoAnswers(
  world: World,
  bot: Bot,
  run: BotRun,
  request: CallRequest,
  now: number,
): Answering {
  const broken = brokenAnswer(world, run);
  if (broken) return known(broken);
  const escalation = answerEscalation(world, bot, run, request);
  const real = aiConnectorOf(world, run.botId)?.plays.real;
  return escalation ? known(escalation) : whoIsAsked(world, bot.accountId, request, now, real);
}

/** Who takes a call of this account, whoever makes it: what stands in for a service, or only the real one. [AE200] */
export function whoIsAsked(
  world: World,
  accountId: AccountId,
  request: CallRequest,
  now: number,
  real = false,
): Answering {
  const answering =
    askPlatform(world, accountId, request, now) ??
    (real ? known(notAllowed(request)) : askEndpoints(endpointsOf(world, accountId), request, now));
  const origin = originOf(request.url);
  return answering.kind === 'known' && answering.answer.by === null && origin && isAllowed(world, origin)
    ? { kind: 'outside', origin, instead: answering.answer }
    : answering;
}
