import type { Bot } from '#model/bot';
import type { Resource } from '#model/resource';
import { usesOfResource } from '#sdk/checks';

/** In a cell: “2 integrations”, “1 integration, 1 interaction”. */
export function usedBy({ id }: Resource, bots: readonly Bot[]): string {
  const uses = usesOfResource(id, bots);
  const count = (noun: (typeof uses)[number]['kind']) => {
    const { length } = uses.filter(({ kind }) => kind === noun);
    return length === 0 ? [] : [length === 1 ? `1 ${noun}` : `${length} ${noun}s`];
  };
  return [...count('integration'), ...count('interaction')].join(', ') || '0 integrations';
}
