import { sayGaps } from '../gaps';

export const apiGap = sayGaps({
  'bot-missing': 'There is no bot in Conversation Builder yet.',
  'api-missing':
    'The bot “{bot}” has no integration of the type API that calls the escalation service of the platform yet.',
  'api-url':
    'The URL of “{integration}” is none of the three of the escalation service. The first of them is {url}.',
  'api-method': 'The method of “{integration}” is not POST.',
  'key-missing': '“{integration}” has no request header Authorization yet.',
  'key-wrong':
    'The header Authorization of “{integration}” is not the API Access Key of an enabled person of this account.',
  'body-broken': 'The Post Body of “{integration}” is no JSON object.',
  'body-field': 'The Post Body of “{integration}” says nothing for {field}. It should be {value}.',
  'body-conversation':
    'The conversationId in the Post Body of “{integration}” names one conversation for ever. It should be {value}.',
  'body-skill':
    'The agentSkillId in the Post Body of “{integration}” is not that of a skill for people. It should be {id}, the id of “{skill}”.',
  'pattern-words': 'No pattern of “{dialog}” fits these words: {words}.',
  'call-missing': 'No Integration interaction of “{dialog}” calls the API integration “{integration}” yet.',
  'code-missing': 'The Integration interaction of “{dialog}” has no Pre-Process Code yet.',
  'code-channel': 'The code does not ask for the channel: botContext.getChannel().',
  'code-says': 'The code says nothing in Preview: botContext.sendMessage(…).',
  'code-keeps':
    'The code does not keep the words for the call: botContext.setBotVariable(‘transferMessage’, …, true, false).',
  'preview-silent': 'In Preview the code has not said anything yet.',
  'preview-stopped':
    'In Preview the code was stopped, because it took too long: a busy computer may need a second try.',
  'not-called': 'No chat has been handed over by a call of the escalation service yet.',
  'not-accepted': 'No person has accepted a chat that was handed over by a call yet.',
});
