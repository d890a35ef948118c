import type { IntegrationId } from '../ids';
import type { Integration, IntegrationKind } from '../integration';
import type { Interaction } from '../interaction';
import { interactionKinds } from './kinds';
import type { AnySpec } from './spec';

/** An interaction that names an integration. */
export type Calling = Interaction<'integration' | 'file-upload'>;

/** The id of the integration that it names; null for what names none. */
export function integrationNamedBy(interaction: Interaction): IntegrationId | null {
  return 'integrationId' in interaction ? interaction.integrationId : null;
}

/** Those of its bot that it can call. */
export function callableBy(
  calling: Pick<Calling, 'kind'>,
  integrations: readonly Integration[],
): readonly Integration[] {
  const calls = kindCalledBy(calling);
  return calls ? integrations.filter(({ kind }) => kind === calls) : integrations;
}

/** What an integration has to be that it can call; undefined for any. */
export function kindCalledBy({ kind }: Pick<Calling, 'kind'>): IntegrationKind | undefined {
  const { calls }: AnySpec = interactionKinds[kind];
  return calls;
}
