import { hasPermission } from '#model/profile';
import { mine } from './connect-to-liveengage/cast';
import type { Crew } from './lesson';
import type { Me, Scene } from './scene';

/** Who may make bots, and start their connectors. [LG71] */
export function botRunners(scene: Scene, me: Me): Crew {
  const people = mine(scene.users, me).filter(
    (user) => user.type === 'human' && user.enabled && hasPermission(user, scene.profiles, 'run-bots'),
  );
  return { asset: 'the permission “Create and start bots”', people };
}
