import type { Resource, ResourceKind } from '#model/resource';
import { resourceKinds } from '#model/resource/kinds';
import { error, type Finding } from '../validation/problem';

/** What an integration asks has to be there, as far as that is known. */
export function missingResource(
  kind: ResourceKind,
  field: string,
  id: string,
  resources: readonly Pick<Resource, 'id' | 'kind'>[] | undefined,
): Finding[] {
  if (resources === undefined || id.trim() === '') return [];
  if (resources.some((one) => one.kind === kind && one.id === id)) return [];
  const { noun } = resourceKinds[kind];
  return [error(field, `The ${noun} was deleted, or is of another account: select one.`)];
}
