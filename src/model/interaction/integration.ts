import * as v from 'valibot';
import type { Id } from '../ids';
import { id } from '../schema-parts';
import { interactionKind } from './spec';

export const integration = interactionKind({
  category: 'integration',
  label: 'Integration',
  does: 'Calls an integration, for example to hand over.',
  texts: {},
  more: () => ({ integrationId: v.nullable(id<Id<'Integration'>>()) }),
  blank: () => ({ integrationId: null }),
});
