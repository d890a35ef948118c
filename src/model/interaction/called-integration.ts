import type { IntegrationId } from '../ids';
import type { Integration } from '../integration';
import type { Interaction } from '../interaction';

/** An interaction that names an integration. */
export type Calling = Interaction<'integration' | 'file-upload'>;

/** The id of the integration that it names; null for what names none. */
export function integrationNamedBy(interaction: Interaction): IntegrationId | null {
  return 'integrationId' in interaction ? interaction.integrationId : null;
}

/** Those of its bot that it can call. */
export function callableBy({ kind }: Calling, integrations: readonly Integration[]): readonly Integration[] {
  return kind === 'file-upload' ? integrations.filter((one) => one.kind === 'file') : integrations;
}
