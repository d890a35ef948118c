import type { Endpoint } from '#model/endpoint';
import type { AccountId } from '#model/ids';
import { listOf } from '#model/list-of';
import type { World } from '#model/world';
import { scriptOfStandIn } from '../engines/stand-ins/index';

/** What answers calls of an account, in order; one with rules by the script that is made of them. [AE185] */
export function endpointsOf(world: World, accountId: AccountId): Endpoint[] {
  return listOf(world, 'endpoints').flatMap((one) => {
    if (one.accountId !== accountId) return [];
    return one.standIn ? { ...one, script: scriptOfStandIn(one.standIn) } : one;
  });
}
