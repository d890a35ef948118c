import { anotherBotUser } from '../another/bot-user';
import { failureGap } from './gaps';
import { otherName, otherSkill, otherUser } from './others';

export const otherUserStep = anotherBotUser({
  id: 'other-user',
  part: 'bot',
  title: 'Add a user for it',
  say: 'A second bot needs a seat of its own: a user of the type Bot that has this skill and no other.',
  loginName: 'specialist_bot',
  email: 'specialist@example.com',
  name: otherName,
  skillName: '{otherSkill}',
  skill: otherSkill,
  user: otherUser,
  isMissing: (scene, me) => failureGap('user-missing', { skill: otherSkill(scene, me)?.name ?? otherName }),
});
