import { sayGaps } from '../gaps';

export const failureGap = sayGaps({
  'bot-missing': 'There is no bot in Conversation Builder yet.',
  'not-failed': 'No transfer of a chat has failed yet.',
  'somebody-available': '{people} could take the chat: be Away, so that nobody can.',
  'catcher-missing': 'The bot “{bot}” has no dialog for a transfer that failed yet.',
  'catcher-disabled': 'The dialog “{dialog}” is disabled.',
  'catcher-pattern': 'No pattern of “{dialog}” is exactly {marker}.',
  'catcher-silent': 'The dialog “{dialog}” says nothing: it has no Text with words in it.',
  'not-caught': 'No failed transfer has been answered by the dialog yet.',
  'skill-missing': 'There is no skill for the other bot, such as “{skill}”, yet.',
  'user-missing': 'No bot user has the skill “{skill}” yet.',
  'other-missing': 'There is no second bot yet.',
  'integration-missing': 'No escalation of “{bot}” leads to the skill “{skill}” ({id}) yet.',
  'dialog-missing': 'No dialog of “{bot}” calls the escalation that leads to “{skill}” yet.',
  'starter-missing': 'The dialog “{dialog}” has no User Says with a pattern yet.',
  'call-missing': 'No Integration interaction of “{dialog}” calls “{integration}” yet.',
  'not-taken-over': 'No chat has come from one bot to the other yet.',
});
