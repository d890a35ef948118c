import { anotherBotUser } from '../another/bot-user';
import { botSkill, botSkillName } from '../connect-to-liveengage/cast';
import { failoverGap } from './gaps';
import { spareUser } from './spares';

export const spareUserStep = anotherBotUser({
  id: 'spare-user',
  part: 'pool',
  title: 'Add a second user for the bot',
  say: 'Every connector signs in as a user of its own. Both have the same skill: what waits there goes to whichever is free.',
  loginName: 'spare_bot',
  email: 'spare@example.com',
  name: 'Spare Bot',
  skillName: botSkillName,
  skill: botSkill,
  user: spareUser,
  isMissing: () => failoverGap('user-missing', { skill: botSkillName }),
});
