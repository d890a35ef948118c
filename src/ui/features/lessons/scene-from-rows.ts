import type { ConversationRow, Rows, Topic } from '#contract/topics';
import type { Scene } from '#sdk/index';

/** The topics a scene is made of. */
export type SceneTopic =
  | 'profiles'
  | 'skills'
  | 'users'
  | 'campaigns'
  | 'bots'
  | 'connectors'
  | 'agents'
  | 'conversations'
  | 'previews';

/** What lessons look at, out of what a page can see. [LG4] */
export function sceneFromRows(
  rows: <T extends SceneTopic & Topic>(topic: T) => ReadonlyMap<string, Rows[T]>,
): Scene {
  const conversations = rows('conversations');
  const byAge = (a: ConversationRow, b: ConversationRow) => a.openedAt - b.openedAt;
  return {
    profiles: Object.fromEntries(rows('profiles')),
    skills: Object.fromEntries(rows('skills')),
    users: Object.fromEntries(rows('users')),
    campaigns: Object.fromEntries(rows('campaigns')),
    bots: Object.fromEntries(rows('bots')),
    connectors: Object.fromEntries(rows('connectors')),
    agents: Object.fromEntries(rows('agents')),
    conversations: Object.fromEntries(conversations),
    // Only some lessons look at them: until then they are not watched.
    get botLogs() {
      return Object.fromEntries([...rows('previews')].map(([id, { log }]) => [id, log]));
    },
    recent: [...conversations.values()].sort(byAge).map(({ id }) => id),
  };
}
