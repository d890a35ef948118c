import { talkWith } from '../connect-to-liveengage/talks';
import type { Detour, Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { cardStep } from './04-card';
import { engineConnector, hasItsChats, loginOf, newChat, toNewChat } from './engines';
import { engineGap } from './gaps';

const hasFailed = (scene: Scene, me: Me) => talkWith(scene, me, ['engine-failed']) !== null;
/** In which an engine has failed, and Setup Escalation has passed it on. */
export const caughtTalk = (scene: Scene, me: Me) => talkWith(scene, me, ['engine-failed', 'escalated']);
const isCaught = (scene: Scene, me: Me) => caughtTalk(scene, me) !== null;

const talking = [
  'As the visitor end the chat that is open, and open a new one: see what the status of the bot says.',
  'The chat is offered to who has the skill. Accept it, or leave it: the step ends with the offer.',
];

/** In the row of this user; of any where that is not known. */
function breakIn(login: string): Detour {
  return {
    how: [
      `Under Connect Bots open ⋮ in the row of ${login || 'the engine'}, and choose Break it on purpose….`,
      'Switch on A.I. service fails.',
      ...talking,
    ],
    values: [],
    where: {
      route: '/connect-bots',
      way: [
        [button(`Menu of ${login}`)],
        [{ role: 'menuitem', name: 'Break it on purpose…' }],
        [{ role: 'switch', name: 'A.I. service fails', ends: true }],
      ],
    },
  };
}

/** To its switch; once that is on, to a chat in which it fails. [LG73] */
function toTheOutage(scene: Scene, me: Me): Detour | null {
  const connector = engineConnector(scene, me);
  if (connector?.faults?.includes('bot-fails')) return toNewChat(talking);
  const login = loginOf(scene, connector);
  return login ? breakIn(login) : null;
}

export const outageStep: Step = {
  ...cardStep,
  id: 'engine-outage',
  part: 'fail',
  title: 'Take the A.I. service away',
  say: 'Whatever fails, the service, the way to it or its answer, goes to Setup Escalation: the customer and the agent are told, and the skill has the chat.',
  ...breakIn(''),
  detour: toTheOutage,
  missing(scene, me) {
    if (isCaught(scene, me)) return [];
    return [engineGap(hasFailed(scene, me) ? 'outage-uncaught' : 'outage-missing')];
  },
  solution(scene, me) {
    const connector = engineConnector(scene, me);
    if (!connector || isCaught(scene, me) || !hasItsChats(scene, me)) return [];
    const connectorId = connector.id;
    return [
      { kind: 'command', command: { type: 'connector.break', connectorId, fault: 'bot-fails', on: true } },
      ...newChat(scene, me),
    ];
  },
};
