import { sayGaps } from '../gaps';

export const failoverGap = sayGaps({
  'bot-missing': 'There is no bot in Conversation Builder yet.',
  'user-missing':
    'Only one user of the type Bot has the skill “{skill}”: a second connector needs one of its own.',
  'user-unready':
    '“{user}” cannot sign a bot in yet: it has to be enabled, Agent, with an API key and room for chats.',
  'connector-missing': 'No agent connector signs “{bot}” in as “{user}” yet.',
  'connector-kind': 'The conversation type of the connector of “{user}” is not Chat.',
  'connector-offline': 'The connector of “{user}” is not Online. Start it.',
  'chat-missing': 'No visitor talks to the bot: open a chat and write something.',
  'bot-silent': 'The bot has not answered in the chat that is open.',
  'not-killed': 'The connector of “{user}” has the chat, and is well.',
  'not-missed':
    'The platform does not miss the connector yet: that takes {seconds} seconds. Let time pass, and write to the bot.',
  'not-taken': 'Nobody has taken the chat yet.',
  'still-broken': 'The connector of “{user}” is still broken on purpose.',
});
