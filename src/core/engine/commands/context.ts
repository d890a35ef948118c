import { contextScopes } from '#model/context-store';
import { fail } from '#model/failure';
import type { AccountId } from '#model/ids';
import { id } from '#model/schema-parts';
import * as v from 'valibot';
import { changedContext } from '../context-service';
import { command, done } from './command';

const property = v.object({ scope: v.picklist(contextScopes), of: v.string(), key: v.string() });

/** One value that the Context Service keeps, or a namespace with all that is in it. */
export const deleteContext = command(
  'context.delete',
  { accountId: id<AccountId>(), namespace: v.string(), property: v.nullable(property) },
  {
    accounts: (_, { accountId }) => [accountId],
    handle({ world, now }, { accountId, namespace, property: of }) {
      const change = of
        ? ({ does: 'delete', namespace, ...of } as const)
        : ({ does: 'delete-namespace', namespace } as const);
      const facts = changedContext(world, accountId, [change], now);
      return facts.length === 0
        ? fail('not-found', { what: of ? 'This value' : 'This namespace' })
        : done(facts);
    },
  },
);
