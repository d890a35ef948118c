import { sayGaps } from '../gaps';

export const failoverGap = sayGaps({
  'user-missing':
    'Only one user of the type Bot has the skill “{skill}”: a second connector needs one of its own.',
  'chat-missing': 'No visitor talks to the bot: open a chat and write something.',
  'bot-silent': 'The bot has not answered in the chat that is open.',
  'not-killed': 'The connector of “{user}” has the chat, and is well.',
  'not-missed':
    'The platform does not miss the connector yet: that takes {seconds} seconds. Let time pass, and write to the bot.',
  'not-taken': 'Nobody has taken the chat yet.',
  'still-broken': 'The connector of “{user}” is still broken on purpose.',
});
