import { anotherConnector } from '../another/connector';
import { lessonBots } from '../connect-to-liveengage/cast';
import { spareConnector, spareUser } from './spares';

export const spareConnectorStep = anotherConnector({
  id: 'spare-connector',
  part: 'pool',
  title: 'Add a second connector, and start it',
  say: 'In Production two are the least, three where there is much traffic; each is good for some 50 conversations at once.',
  how: [
    'In the bot open Agent Connectors and press New Bot Connector.',
    'Choose the second bot user and the other values, and Save.',
    'Press Start in its row and wait for Online.',
  ],
  botPage: '{bot}',
  login: '{spareLogin}',
  bot: (scene, me) => lessonBots(scene, me)[0],
  user: spareUser,
  connector: spareConnector,
  // One that is broken on purpose later in the lesson is there all the same.
  isThere: ({ wanted }) => wanted === 'running',
});
