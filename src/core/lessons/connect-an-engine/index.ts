import { botSkillStep } from '../connect-to-liveengage/01-bot-skill';
import { humanSkillStep } from '../connect-to-liveengage/02-human-skill';
import { humanAgentStep } from '../connect-to-liveengage/04-human-agent';
import { campaignStep } from '../connect-to-liveengage/05-campaign';
import { engagementStep } from '../connect-to-liveengage/06-engagement';
import { publishStep } from '../connect-to-liveengage/07-publish';
import { availableStep } from '../connect-to-liveengage/17-available';
import { within } from '../connect-to-liveengage/before';
import { placeholders } from '../connect-to-liveengage/placeholders';
import type { LessonText } from '../lesson';
import { engineUserStep } from './01-engine-user';
import { connectStep } from './02-connect';
import { startEngineStep } from './03-start';
import { cardStep } from './04-card';
import { transferStep } from './05-transfer';
import { outageStep } from './06-outage';
import { mendEngineStep } from './07-mend';
import { engineUser } from './engines';

/** A bot of an outside A.I. service, from its user to its failure. */
export const connectAnEngine: Omit<LessonText, 'id' | 'title' | 'about'> = {
  parts: [
    { id: 'before', title: 'Before you begin' },
    { id: 'connect', title: 'Connect the engine' },
    { id: 'talk', title: 'What it can do' },
    { id: 'fail', title: 'When it fails' },
  ],
  steps: [
    ...within(
      'before',
      botSkillStep,
      humanSkillStep,
      humanAgentStep,
      campaignStep,
      engagementStep,
      publishStep,
    ),
    engineUserStep,
    connectStep,
    startEngineStep,
    ...within('talk', availableStep),
    cardStep,
    transferStep,
    outageStep,
    mendEngineStep,
  ],
  watchFrom: 'available',
  after: [
    {
      title: 'See what it answered',
      say: 'The log of calls holds each answer whole: the card, and the action TRANSFER.',
      route: '/endpoints/calls',
    },
    {
      title: 'Break it in another way',
      say: 'Let the service be slow: after half a minute of silence Setup Escalation has the chat.',
      route: '/connect-bots',
    },
    {
      title: 'Change what it says',
      say: 'The stand-in is an endpoint: its rules are where its answers come from.',
      route: '/endpoints',
    },
  ],
  placeholders: {
    ...placeholders,
    engineLogin: (scene, me) => engineUser(scene, me)?.loginName ?? null,
  },
};
