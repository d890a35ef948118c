import type { IntegrationKind, IntegrationKindOf } from '../integration';
import { integrationKinds } from './kinds';
import type { IntegrationSpec } from './spec';

type AnySpec = Pick<IntegrationSpec<'handover' | 'answer', never, never>, 'success'>;

/** Whether its success makes the conversation somebody else's. */
export function handsOver<T extends { readonly kind: IntegrationKind }>(
  integration: T,
): integration is Extract<T, { readonly kind: IntegrationKindOf<'handover'> }> {
  const spec: AnySpec = integrationKinds[integration.kind];
  return spec.success === 'handover';
}
