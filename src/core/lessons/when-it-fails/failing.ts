import { handoffAgents, isAvailable } from '../connect-to-liveengage/cast';
import { newestTalk } from '../connect-to-liveengage/talks';
import { visitorSays } from '../connect-to-liveengage/visitor';
import { askForAgent } from '../connect-to-liveengage/11-sample';
import type { Move } from '../lesson';
import type { Me, Scene } from '../scene';
import { failureGap } from './gaps';

const availableAgents = (scene: Scene, me: Me) =>
  handoffAgents(scene, me).filter((user) => isAvailable(scene, user));

/** Who would take the chat, so that nothing fails. */
export function presentGaps(scene: Scene, me: Me): string[] {
  const names = availableAgents(scene, me).map(({ nickname, name }) => nickname || name);
  return names.length === 0
    ? []
    : [failureGap('somebody-available', { people: names.slice(0, 3).join(', ') })];
}

/** Everybody goes, and a visitor asks for a person in a chat in which nothing has failed yet. */
export function askInVain(scene: Scene, me: Me): Move[] {
  const asks = visitorSays(scene, me, askForAgent);
  if (asks.length === 0) return [];
  const away: Move[] = availableAgents(scene, me).map(({ id }) => ({
    kind: 'agent',
    do: 'go-away',
    userId: id,
  }));
  // A bot counts the failures of a whole conversation, and gives up.
  const failed = newestTalk(
    scene,
    me,
    ({ phase, milestones }) => phase.name !== 'ended' && milestones.includes('escalation-failed'),
  );
  const end: Move[] = failed ? [{ kind: 'consumer', do: 'end-chat', conversationId: failed.id }] : [];
  return [...away, ...end, ...asks];
}
