import type { Milestone } from '#model/conversation';
import type { UserId } from '#model/ids';
import type { Me, Scene, SceneConversation } from '../scene';
import { botSkill } from './cast';

/** The newest test chat that is so; null when none is. Looks at the newest conversations only. [LE8] */
export function newestTalk(
  scene: Scene,
  me: Me,
  isSo: (talk: SceneConversation) => boolean,
): SceneConversation | null {
  const { recent, conversations } = scene;
  const isTest = testsOf(scene, me);
  for (let place = recent.length - 1; place >= 0; place -= 1) {
    const id = recent[place];
    const talk = id === undefined ? undefined : conversations[id];
    if (talk && isTest(talk) && isSo(talk)) return talk;
  }
  return null;
}

/** The newest test chat that came so far; null when none did. [LE8] */
export function talkWith(scene: Scene, me: Me, milestones: readonly Milestone[]): SceneConversation | null {
  return newestTalk(scene, me, (talk) => countReached(talk, milestones) === milestones.length);
}

/** How many of these, counted from the first, the best of the test chats came to. [LE8] */
export function stagesReached(scene: Scene, me: Me, stages: readonly Milestone[]): number {
  let most = 0;
  const isTest = testsOf(scene, me);
  for (const id of scene.recent) {
    const talk = scene.conversations[id];
    // Runs after many a message: what cannot be better is not looked at closely.
    if (talk && talk.milestones.length > most && isTest(talk)) {
      most = Math.max(most, countReached(talk, stages));
    }
  }
  return most;
}

/** Which chats are tests: those that no bot has had yet, or that came to one with the bot’s skill. [LE16] */
function testsOf(scene: Scene, me: Me): (talk: SceneConversation) => boolean {
  const skill = botSkill(scene, me)?.id;
  // Whoever is not there any more is not judged.
  const isLessons = (bot: UserId) => !skill || (scene.users[bot]?.skills.includes(skill) ?? true);
  return ({ kind, accountId, firstBot }) =>
    kind === 'chat' && accountId === me.accountId && (!firstBot || isLessons(firstBot));
}

function countReached({ milestones }: SceneConversation, stages: readonly Milestone[]): number {
  let count = 0;
  for (const stage of stages) {
    if (!milestones.includes(stage)) break;
    count += 1;
  }
  return count;
}
