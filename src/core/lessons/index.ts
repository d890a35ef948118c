import { connectToLiveEngage } from './connect-to-liveengage/index';
import { createLesson, type LaterLesson, type Lesson, type LessonText } from './lesson';

/** What is there from the beginning. */
export const lessons: readonly Lesson[] = [connectToLiveEngage];

/** What comes after it in the list. */
export const laterLessons: readonly LaterLesson[] = [
  later(
    'hand-off-by-api',
    'Legacy hand-off by API',
    'Before there was an escalation, bots called the platform: an integration, a key and some code.',
    async () => (await import('./hand-off-by-api/index')).handOffByApi,
  ),
  later(
    'when-it-fails',
    'Escalation, and when it fails',
    'Nobody is there: see what the bot hears, catch it, and hand over to another bot.',
    async () => (await import('./when-it-fails/index')).whenItFails,
  ),
  later(
    'deploy-with-failover',
    'Deploy with failover',
    'Two connectors for one bot: lose one in mid-conversation, and see the other go on.',
    async () => (await import('./deploy-with-failover/index')).deployWithFailover,
  ),
  later(
    'connect-an-engine',
    'Connect an outside AI engine',
    'A bot of Watson: make it an agent, get a card and a transfer, take it away.',
    async () => (await import('./connect-an-engine/index')).connectAnEngine,
  ),
];

type Heading = Pick<LessonText, 'id' | 'title' | 'about'>;

function later(
  id: string,
  title: string,
  about: string,
  load: () => Promise<Omit<LessonText, keyof Heading>>,
): LaterLesson {
  return {
    id,
    title,
    about,
    load: async () => createLesson({ id, title, about, goesOnFrom: 'ready', ...(await load()) }),
  };
}

export { fillPlaceholders } from './lesson';
export type { Control, Crew, Detour, LaterLesson, Lesson, Move, Step, Suggestion, Value } from './lesson';
export type { Me, Scene } from './scene';
