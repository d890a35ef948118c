import { asking } from '../connect-to-liveengage/handover';
import { talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { engineHears, notYet } from './engines';

const text = 'A parcel, please';
const hasShown = (scene: Scene, me: Me) => talkWith(scene, me, ['bot-joined', 'engine-showed-card']) !== null;

export const cardStep: Step = {
  id: 'engine-card',
  part: 'talk',
  asksFor: 'event',
  title: 'Get a card from the engine',
  say: 'An engine answers with texts, and with structured content in a form of its vendor’s: a card, and its metadata where there is any.',
  how: [
    'End the chat that is open, where it is not with the engine, and open a new one.',
    'Ask for a parcel: the answer holds a card.',
    'Under Endpoints, Log of calls shows the whole answer of the stand-in, with the card in it.',
  ],
  values: [{ label: 'Message', value: text, enter: 'type' }],
  where: asking.where,
  looksAt: ['conversations', 'runs', 'consumer-lines', 'user-lines', 'connectors', 'users', 'skills', 'bots'],
  missing: (scene, me) => (hasShown(scene, me) ? [] : notYet(scene, me, 'card-missing')),
  solution: (scene, me) => (hasShown(scene, me) ? [] : engineHears(scene, me, text)),
};
