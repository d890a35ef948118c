import { STEPPED_UP } from '#model/stepped-up';
import type { Consumer } from '#model/consumer';
import { failureOf } from '#model/failure';
import type { Fact } from '#model/fact';
import { asId, type ConsumerId } from '#model/ids';
import type { World } from '#model/world';
import { consumerOfToken, consumerToken } from '../../access/tokens';
import { openConversationOf } from '../../messaging/conversation-of';
import { publishSystemLine } from '../../messaging/publish-message';
import { bodyOf, json, jsonp, refuse } from './respond';
import type { Served, HttpRoute, RouteContext } from './route';

/** A new anonymous consumer and the token that stands for them. */
export const signUpConsumer: HttpRoute = (context) => newConsumer(context, 'Visitor');

/**
 * A consumer a brand vouches for. The sandbox takes its word: the code is not checked. With the token of an anonymous one it is that
 * consumer who signs in, whatever is being talked about. [MS19]
 */
export const authenticateConsumer: HttpRoute = (context) => {
  const { world, accountId, request, moment } = context;
  const token = bodyOf(request)['jwt'];
  if (typeof token !== 'string') return newConsumer(context, 'Customer', true);
  const known = consumerOfToken(world, accountId, token);
  if (!known) return { response: refuse(failureOf('unauthorized'), moment.now) };
  return {
    response: json(200, { jwt: consumerToken(known, moment.now) }),
    facts: stepUp(world, known, moment.now),
  };
};

function stepUp(world: World, consumer: Consumer, at: number): Fact[] {
  if (consumer.signedIn) return [];
  const conversation = openConversationOf(world, consumer.id);
  const told = conversation ? [publishSystemLine(conversation, STEPPED_UP, 'agents-and-managers', at)] : [];
  return [
    { type: 'consumer.saved', at, consumer: { ...consumer, firstName: 'Customer', signedIn: true } },
    ...told,
  ];
}

function newConsumer(
  { accountId, moment, query, world }: RouteContext,
  kind: string,
  signedIn = false,
): Served {
  const number = 1 + Object.values(world.consumers).filter((one) => one.accountId === accountId).length;
  const consumer: Consumer = {
    id: asId<ConsumerId>(moment.ids.uuid()),
    accountId,
    firstName: kind,
    lastName: String(number),
    secret: moment.ids.token(),
    ...(signedIn && { signedIn }),
  };
  return {
    response: jsonp(query['callback'], { jwt: consumerToken(consumer, moment.now) }),
    facts: [{ type: 'consumer.saved', at: moment.now, consumer }],
  };
}
