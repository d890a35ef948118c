import type { Move } from '../lesson';
import type { Me, Scene, SceneConversation } from '../scene';
import { botSkill } from './cast';
import { completeCampaigns } from './lesson-campaign';
import { rightConnectors } from './lesson-connector';
import { newestTalk } from './talks';

/** The newest chat that is open where no bot of the lesson would hear what is said; null when there is none. */
export function chatElsewhere(scene: Scene, me: Me): SceneConversation | null {
  const open = newestTalk(scene, me, ({ phase }) => phase.name !== 'ended');
  return open && !isWithBot(scene, me, open) ? open : null;
}

function isWithBot(scene: Scene, me: Me, { phase, skillId }: SceneConversation): boolean {
  if (phase.name === 'assigned') return scene.users[phase.userId]?.type === 'bot';
  return skillId === botSkill(scene, me)?.id;
}

/** The visitor opens a chat, or stays in theirs if the bot hears it, and says this; nothing while no bot would answer. [LE6] */
export function visitorSays(scene: Scene, me: Me, text: string | null): Move[] {
  const shown = completeCampaigns(scene, me).some(({ publishedAt }) => publishedAt !== null);
  const answered = rightConnectors(scene, me).some(({ status }) => status === 'online');
  if (!shown || !answered) return [];
  const elsewhere = chatElsewhere(scene, me);
  const moves: Move[] = elsewhere ? [{ kind: 'consumer', do: 'end-chat', conversationId: elsewhere.id }] : [];
  moves.push({ kind: 'consumer', do: 'open-chat' });
  if (text !== null) moves.push({ kind: 'consumer', do: 'say', text });
  return moves;
}
