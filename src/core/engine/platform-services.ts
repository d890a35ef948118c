import type { CallAnswer, CallRequest } from '#model/call';
import { asId, type AccountId, type EndpointId } from '#model/ids';
import { listOf } from '#model/list-of';
import { emailService, isPlatformService, serviceOf } from '#model/platform-services';
import type { World } from '#model/world';
import { known, type Answering } from '../bot/endpoints/answering';
import { serviceFor } from '../bot/resources/index';
import type { Said } from '../bot/resources/service';

/** How one of the platform’s own services answers; null for any other address. [EN67] [EN68] */
export function askPlatform(
  world: World,
  accountId: AccountId,
  request: CallRequest,
  now: number,
): Answering | null {
  const { url } = request;
  if (!isPlatformService(url)) return null;
  if (url === emailService)
    return known(answerBy('Outbox', { status: 200, body: '{"success":true}', why: '' }));
  const resource = listOf(world, 'resources').find(
    (one) => one.accountId === accountId && serviceOf(one.kind, one.id) === url,
  );
  if (!resource) {
    const why = 'What it asks was deleted, or is of another account.';
    return known({ ...answerBy('', { status: 404, body: why, why: '' }), by: null });
  }
  const serving = serviceFor(resource)(resource, request, now);
  return serving.kind === 'known'
    ? known(answerBy(resource.name, serving.said))
    : { kind: 'by-code', job: serving.job, answerOf: (ran) => answerBy(resource.name, serving.saidOf(ran)) };
}

function answerBy(name: string, said: Said): CallAnswer {
  const by = { id: asId<EndpointId>(`platform ${name}`), name };
  return { by, ...said, headers: [], delayMs: 0, transfer: null };
}
