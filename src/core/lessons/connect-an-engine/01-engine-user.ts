import { anotherBotUser } from '../another/bot-user';
import { botSkill, botSkillName } from '../connect-to-liveengage/cast';
import { engineUser, noEngine } from './engines';

export const engineUserStep = anotherBotUser({
  id: 'engine-user',
  part: 'connect',
  title: 'Add a bot user for the engine',
  say: 'An outside engine signs in like an agent, as a user of the type Bot. Chats that wait for its skill come to it.',
  loginName: 'engine_bot',
  email: 'engine@example.com',
  name: 'Engine',
  skillName: botSkillName,
  skill: botSkill,
  user: engineUser,
  isMissing: (scene, me) => noEngine(scene, me, 'user-missing'),
});
