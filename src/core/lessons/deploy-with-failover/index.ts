import { connectorStep } from '../connect-to-liveengage/15-connector';
import { startStep } from '../connect-to-liveengage/16-start';
import { before, within } from '../connect-to-liveengage/before';
import { placeholders } from '../connect-to-liveengage/placeholders';
import type { LessonText } from '../lesson';
import { spareUserStep } from './01-spare-user';
import { spareConnectorStep } from './02-spare-connector';
import { talkStep } from './03-talk';
import { killStep } from './04-kill';
import { goesOnStep } from './05-goes-on';
import { mendStep } from './06-mend';
import { spareUser } from './spares';

/** A pool of two connectors, and one of them lost in mid-conversation. */
export const deployWithFailover: Omit<LessonText, 'id' | 'title' | 'about'> = {
  parts: [
    { id: 'before', title: 'Before you begin' },
    { id: 'pool', title: 'Two connectors' },
    { id: 'fail', title: 'One of them fails' },
  ],
  steps: [
    ...before,
    ...within('before', connectorStep, startStep),
    spareUserStep,
    spareConnectorStep,
    talkStep,
    killStep,
    goesOnStep,
    mendStep,
  ],
  watchFrom: 'talk',
  after: [
    {
      title: 'Break it in other ways',
      say: 'Let the bot server fail, or the line carry nothing one way: see what the page says, and when the chat moves.',
      route: '/bots/{bot}/connectors',
    },
    {
      title: 'Kill both',
      say: 'Without another one the chat waits where it is, and is answered when its connector comes back.',
      route: '/bots/{bot}/connectors',
    },
  ],
  placeholders: {
    ...placeholders,
    spareLogin: (scene, me) => spareUser(scene, me)?.loginName ?? null,
  },
};
