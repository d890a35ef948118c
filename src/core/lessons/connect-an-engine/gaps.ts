import { sayGaps } from '../gaps';

export const engineGap = sayGaps({
  'user-missing':
    'No user of the type Bot that has the skill “{skill}” is free: the engine signs in as one of its own.',
  'connector-missing': 'No outside engine is connected as a bot user with the skill “{skill}” yet.',
  'connector-skill': 'The engine of “{user}” gets no chats here: its user does not have the skill “{skill}”.',
  'connector-kind': 'The conversation type of the engine of “{user}” is not Chat.',
  'connector-escalation':
    'Setup Escalation of the engine of “{user}” leads to no skill of people, such as “{skill}”.',
  'connector-offline': 'The engine of “{user}” is not Online. Start it.',
  'connector-broken': 'The engine of “{user}” is broken on purpose: press Mend in its row.',
  'others-running':
    'The connector of “{user}” takes chats of the same skill: press Stop in its row, under Agent Connectors of the bot “{bot}”.',
  'other-engine':
    'The engine of “{user}” takes chats of the same skill: press Stop in its row, under Connect Bots.',
  'card-missing': 'The engine has shown no card in a chat yet.',
  'transfer-missing': 'The engine has passed no chat on yet.',
  'answer-missing':
    'The engine of “{user}” is whole again, and has answered nobody since: open a new chat and write something.',
  'outage-missing': 'The engine has not failed in a chat yet.',
  'outage-uncaught': 'The engine has failed, and nobody was offered the chat: be Available, and try again.',
});
