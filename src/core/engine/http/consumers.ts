import type { Consumer } from '#model/consumer';
import { asId, type ConsumerId } from '#model/ids';
import { consumerToken } from '../../access/tokens';
import { jsonp } from './respond';
import type { Served, HttpRoute, RouteContext } from './route';

/** A new anonymous consumer and the token that stands for them. */
export const signUpConsumer: HttpRoute = (context) => newConsumer(context, 'Visitor');

/** A consumer a brand vouches for. The sandbox takes its word: the code is not checked. */
export const authenticateConsumer: HttpRoute = (context) => newConsumer(context, 'Customer');

function newConsumer({ accountId, moment, query, world }: RouteContext, kind: string): Served {
  const number = 1 + Object.values(world.consumers).filter((one) => one.accountId === accountId).length;
  const consumer: Consumer = {
    id: asId<ConsumerId>(moment.ids.uuid()),
    accountId,
    firstName: kind,
    lastName: String(number),
    secret: moment.ids.token(),
  };
  return {
    response: jsonp(query['callback'], { jwt: consumerToken(consumer, moment.now) }),
    facts: [{ type: 'consumer.saved', at: moment.now, consumer }],
  };
}
