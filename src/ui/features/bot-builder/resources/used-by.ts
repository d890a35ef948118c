import type { Bot } from '#model/bot';
import type { Resource } from '#model/resource';
import { usesOfResource } from '#sdk/checks';

/** In a cell: “2 integrations”. */
export function usedBy({ id }: Resource, bots: readonly Bot[]): string {
  const { length } = usesOfResource(id, bots);
  return length === 1 ? '1 integration' : `${length} integrations`;
}
