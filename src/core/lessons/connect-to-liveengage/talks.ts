import type { Milestone } from '#model/conversation';
import type { Move } from '../lesson';
import type { Me, Scene, Talk } from '../scene';
import { completeCampaigns } from './lesson-campaign';
import { rightConnectors } from './lesson-connector';

/** The newest test chat that came so far; null when none did. Looks at the newest conversations only. [LE8] */
export function talkWith(scene: Scene, me: Me, milestones: readonly Milestone[]): Talk | null {
  const { recent, conversations } = scene;
  for (let place = recent.length - 1; place >= 0; place -= 1) {
    const id = recent[place];
    const talk = id === undefined ? undefined : conversations[id];
    if (talk && isTest(talk, me) && countReached(talk, milestones) === milestones.length) return talk;
  }
  return null;
}

/** How many of these, counted from the first, the best of the test chats came to. [LE8] */
export function stagesReached(scene: Scene, me: Me, stages: readonly Milestone[]): number {
  let most = 0;
  for (const id of scene.recent) {
    const talk = scene.conversations[id];
    // Runs after many a message: what cannot be better is not looked at closely.
    if (talk && talk.milestones.length > most && isTest(talk, me)) {
      most = Math.max(most, countReached(talk, stages));
    }
  }
  return most;
}

function isTest(talk: Talk, { accountId }: Me): boolean {
  return talk.kind === 'chat' && talk.accountId === accountId;
}

function countReached({ milestones }: Talk, stages: readonly Milestone[]): number {
  let count = 0;
  for (const stage of stages) {
    if (!milestones.includes(stage)) break;
    count += 1;
  }
  return count;
}

/** The visitor opens a chat, or stays in theirs, and says this; nothing while no bot would answer. [LE6] */
export function visitorSays(scene: Scene, me: Me, text: string | null): Move[] {
  const shown = completeCampaigns(scene, me).some(({ publishedAt }) => publishedAt !== null);
  const answered = rightConnectors(scene, me).some(({ status }) => status === 'online');
  if (!shown || !answered) return [];
  const open = { kind: 'consumer', do: 'open-chat' } as const;
  return text === null ? [open] : [open, { kind: 'consumer', do: 'say', text }];
}
