import { anotherConnector } from '../another/connector';
import { otherBot, otherConnector, otherUser } from './others';

export const otherConnectorStep = anotherConnector({
  id: 'other-connector',
  part: 'bot',
  title: 'Deploy the other bot',
  say: 'Only a bot that is deployed can take over: otherwise the chat waits in the skill for nobody, or comes back.',
  how: [
    'In the other bot open Agent Connectors and press New Bot Connector.',
    'Choose the values and Save, then press Start and wait for Online.',
  ],
  botPage: '{other}',
  login: '{otherLogin}',
  bot: otherBot,
  user: otherUser,
  connector: otherConnector,
  isThere: ({ status }) => status === 'online',
});
