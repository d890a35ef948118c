import type { Milestone } from '#model/conversation';
import type { Move } from '../lesson';
import type { Me, Scene, Talk } from '../scene';
import { completeCampaigns } from './lesson-campaign';
import { rightConnectors } from './lesson-connector';

/** The newest test chat that came so far; null when none did. Looks at the newest conversations only. [LE8] */
export function talkWith(scene: Scene, { accountId }: Me, milestones: readonly Milestone[]): Talk | null {
  const { recent, conversations } = scene;
  for (let place = recent.length - 1; place >= 0; place -= 1) {
    const id = recent[place];
    const talk = id === undefined ? undefined : conversations[id];
    if (talk?.kind !== 'chat' || talk.accountId !== accountId) continue;
    if (milestones.every((milestone) => talk.milestones.includes(milestone))) return talk;
  }
  return null;
}

/** A conversation has gone from a bot to a person. [LE7] */
export function wasHandedOver(scene: Scene, me: Me): boolean {
  return talkWith(scene, me, ['escalated', 'human-joined']) !== null;
}

/** The visitor opens a chat, or stays in theirs, and says this; nothing while no bot would answer. [LE6] */
export function visitorSays(scene: Scene, me: Me, text: string | null): Move[] {
  const shown = completeCampaigns(scene, me).some(({ publishedAt }) => publishedAt !== null);
  const answered = rightConnectors(scene, me).some(({ status }) => status === 'online');
  if (!shown || !answered) return [];
  const open = { kind: 'consumer', do: 'open-chat' } as const;
  return text === null ? [open] : [open, { kind: 'consumer', do: 'say', text }];
}
