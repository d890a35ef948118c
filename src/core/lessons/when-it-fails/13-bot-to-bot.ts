import { newestTalk } from '../connect-to-liveengage/talks';
import { visitorSays } from '../connect-to-liveengage/visitor';
import type { Step } from '../lesson';
import type { Me, Scene } from '../scene';
import { button } from '../ways';
import { askForOther } from './11-pass-on';
import { failureGap } from './gaps';
import { otherConnector, otherSkill } from './others';

function hasTakenOver(scene: Scene, me: Me): boolean {
  const id = otherSkill(scene, me)?.id;
  const isSo = (one: { skillId: string | null; milestones: readonly string[] }) =>
    one.skillId === id && one.milestones.includes('bot-took-over');
  return id !== undefined && newestTalk(scene, me, isSo) !== null;
}

export const botToBotStep: Step = {
  id: 'bot-to-bot',
  part: 'bot',
  asksFor: 'event',
  title: 'Pass a chat from bot to bot',
  say: 'The other bot takes the chat like a person would, and answers from here on.',
  how: ['As the visitor open a chat, unless one is open.', 'Ask for the specialist, and see who answers.'],
  values: [{ label: 'Message', value: askForOther, enter: 'type' }],
  where: {
    route: '/visitor-page/?siteid={account}',
    way: [[button('Live Chat')], [{ role: 'textbox', name: 'Message' }]],
  },
  looksAt: ['conversations', 'users', 'skills', 'bots', 'connectors'],
  missing: (scene, me) => (hasTakenOver(scene, me) ? [] : [failureGap('not-taken-over')]),
  solution: (scene, me) =>
    hasTakenOver(scene, me) || otherConnector(scene, me)?.status !== 'online'
      ? []
      : visitorSays(scene, me, askForOther),
};
