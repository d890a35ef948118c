import { aChatIsWaiting } from './a-chat-is-waiting';
import { empty } from './empty';
import { handedOver } from './handed-over';
import { livingFloor } from './living-floor';
import { nobodyIsThere } from './nobody-is-there';
import { readyToHandOver } from './ready-to-hand-over';
import type { ListedStart } from './start';
import { twoConnectors } from './two-connectors';

/** The worlds one can begin with, in the order of their list: a new one is its file, and its line here. */
export const starts: readonly ListedStart[] = [
  {
    id: 'empty',
    title: 'Empty',
    about: 'An account and you. Everything is still to be made.',
    picture: { bots: 0, agent: 'none', chat: null },
    start: empty,
  },
  {
    id: 'ready',
    title: 'Ready to hand over',
    about: 'Skills, a campaign, a bot with its handoff, and its connector Online. Nobody has come yet.',
    picture: { bots: 1, agent: 'away', chat: null },
    start: readyToHandOver,
  },
  {
    id: 'waiting',
    title: 'A chat is waiting',
    about:
      'The visitor has asked the bot for a person. Helen is offered the chat; you are Helen. The clock stands, so nothing runs out until you let it run.',
    picture: { bots: 1, agent: 'available', chat: 'waiting' },
    start: aChatIsWaiting,
  },
  {
    id: 'handed-over',
    title: 'Handed over',
    about:
      'Helen has taken the chat and said hello. Both windows side by side: go on as Helen, and as the visitor.',
    picture: { bots: 1, agent: 'available', chat: 'agent' },
    start: handedOver,
  },
  {
    id: 'nobody-is-there',
    title: 'Nobody is there',
    about: 'No agent is Available, so the transfer failed: the bot has the chat again, and says so.',
    picture: { bots: 1, agent: 'away', chat: 'bot' },
    start: nobodyIsThere,
  },
  {
    id: 'two-connectors',
    title: 'Two connectors',
    about: 'One bot signed in twice: stop or break one connector, and see the other go on.',
    picture: { bots: 2, agent: 'away', chat: null },
    start: twoConnectors,
  },
  {
    id: 'living-floor',
    title: 'A living floor',
    about: 'Visitors come and go, from a slow morning to a rush; Ada and Ben answer them, and you as Helen.',
    picture: { bots: 1, agent: 'available', chat: 'agent' },
    start: livingFloor,
  },
];

export { readStart } from './read-start';
export type { ListedStart } from './start';
