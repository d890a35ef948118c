import { talkWith } from '../connect-to-liveengage/talks';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { saveEngine } from './02-connect';
import { toConnector } from './03-start';
import { cardStep } from './04-card';
import { engineConnector, newChat, othersRunning } from './engines';
import { engineGap } from './gaps';
import { nowhere, pointedAt, watsonFields } from './parcel-service';

const hasFailed = (scene: Scene, me: Me) => talkWith(scene, me, ['engine-failed']) !== null;
const isCaught = (scene: Scene, me: Me) => talkWith(scene, me, ['engine-failed', 'escalated']) !== null;

export const outageStep: Step = {
  ...cardStep,
  id: 'engine-outage',
  part: 'fail',
  title: 'Take the engine away, in mid-work',
  say: 'Whatever fails, the service, the way to it or its answer, goes to Setup Escalation: the customer and the agent are told, and the skill has the chat.',
  how: [
    'Under Connect Bots press Stop in its row, and choose Edit in its menu.',
    'At Connect to A.I. change the Workspace URL to one where nobody answers, and press Done.',
    'Press Start as somebody who may start bots: the name at the upper right switches.',
    'As the visitor open a new chat: see who has it, and what the status of the bot says.',
  ],
  values: [{ label: 'Workspace URL', value: nowhere, enter: 'type' }],
  where: { route: '/connect-bots', way: [[button('Stop', { ends: true })]] },
  missing(scene, me) {
    if (isCaught(scene, me)) return [];
    return [engineGap(hasFailed(scene, me) ? 'outage-uncaught' : 'outage-missing')];
  },
  solution(scene, me) {
    const old = engineConnector(scene, me);
    if (!old || isCaught(scene, me) || othersRunning(scene, me).length > 0) return [];
    const { plays, userId } = old;
    const fields = pointedAt(plays.engine === 'watson' ? plays.fields : watsonFields, nowhere);
    return [
      ...saveEngine(me, old, { userId, plays: { ...plays, engine: 'watson', fields } }),
      toConnector('connector.start', old.id),
      ...newChat(scene, me, 'Hello'),
    ];
  },
};
