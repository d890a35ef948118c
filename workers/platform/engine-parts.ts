import type { Ports } from '../host/ports';

/** What an engine can do, each part fetched when first needed. */
export const engineParts: Ports['parts'] = {
  connectors: () => import('../host/connector-part'),
  botAsks: () => import('../host/bot-asks-part'),
  server: () => import('../host/server-part'),
  lessons: () => import('#core/lessons/index'),
  commands: () => import('../host/commands'),
  async files() {
    const { worldFiles } = await import('../persistence/world-files');
    return worldFiles;
  },
};

/** For an engine that waits for its turn: what whoever lost theirs asks for first. What cannot be fetched now is fetched when it is needed. */
export function fetchAhead({ commands, server, connectors }: Ports['parts']): void {
  for (const part of [commands, server, connectors]) void part().catch(() => {});
}
