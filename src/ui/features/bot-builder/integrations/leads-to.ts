import type { Integration, IntegrationKind } from '#model/integration';
import type { Resource } from '#model/resource';

/** What the account keeps, by id. */
interface Kept {
  get(id: string): Pick<Resource, 'name'> | undefined;
}

/** Where an integration of each kind leads, for people to read. One line a kind. */
const places: {
  readonly [Kind in IntegrationKind]: (integration: Integration<Kind>, kept: Kept) => string;
} = {
  'agent-escalation': ({ skillName, skillId }) => `${skillName} (${skillId})`,
  api: ({ url }) => url,
  email: ({ to }) => to,
  file: ({ url }) => url,
  lambda: ({ lambdaId }, kept) => kept.get(lambdaId)?.name ?? '',
  'knowledge-base': ({ knowledgeBaseId }, kept) => kept.get(knowledgeBaseId)?.name ?? '',
  unknown: () => '',
};

export function leadsTo<Kind extends IntegrationKind>(integration: Integration<Kind>, kept: Kept): string {
  const { kind } = integration as { readonly kind: Kind };
  return places[kind](integration, kept);
}
