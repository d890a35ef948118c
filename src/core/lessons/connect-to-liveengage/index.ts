import { createLesson } from '../lesson';
import { botSkillStep } from './01-bot-skill';
import { humanSkillStep } from './02-human-skill';
import { botUserStep } from './03-bot-user';
import { humanAgentStep } from './04-human-agent';
import { campaignStep } from './05-campaign';
import { engagementStep } from './06-engagement';
import { publishStep } from './07-publish';
import { botStep } from './08-bot';
import { escalationStep } from './09-escalation';
import { handoffDialogStep } from './10-handoff-dialog';
import { sampleStep } from './11-sample';
import { patternStep } from './12-pattern';
import { integrationInteractionStep } from './13-integration-interaction';
import { chooseEscalationStep } from './14-choose-escalation';
import { connectorStep } from './15-connector';
import { startStep } from './16-start';
import { availableStep } from './17-available';
import { liveChatStep } from './18-live-chat';
import { botAnswersStep } from './19-bot-answers';
import { askForAgentStep } from './20-ask-for-agent';
import { ringStep } from './21-ring';
import { acceptStep } from './22-accept';
import { answerStep } from './23-answer';
import { placeholders } from './placeholders';

/** Steps 10 to 13 of the tutorial: from an empty account to a person who takes over from a bot. */
export const connectToLiveEngage = createLesson({
  id: 'connect-to-liveengage',
  title: 'Connect to LiveEngage',
  about: 'Link a bot to LiveEngage and let it hand a chat over to a person.',
  parts: [
    { id: '10', title: 'Step 10: Configure LiveEngage' },
    { id: '11', title: 'Step 11: Set up the transfer' },
    { id: '12', title: 'Step 12: Deploy the bot' },
    { id: '13', title: 'Step 13: Test the bot' },
  ],
  steps: [
    botSkillStep,
    humanSkillStep,
    botUserStep,
    humanAgentStep,
    campaignStep,
    engagementStep,
    publishStep,
    botStep,
    escalationStep,
    handoffDialogStep,
    sampleStep,
    patternStep,
    integrationInteractionStep,
    chooseEscalationStep,
    connectorStep,
    startStep,
    availableStep,
    liveChatStep,
    botAnswersStep,
    askForAgentStep,
    ringStep,
    acceptStep,
    answerStep,
  ],
  watchFrom: 'available',
  after: [
    {
      title: 'Make it fail',
      say: 'Stop the connector, or be Away, and ask for an agent again. The step opens again and says why.',
      route: '/bots/{bot}/connectors',
    },
    {
      title: 'Teach the bot more',
      say: 'Add a dialog for something else that visitors ask, and try it in Preview.',
      route: '/bots/{bot}/dialogs',
    },
    {
      title: 'Be the visitor once more',
      say: 'Say something the bot does not know, or ask for a person while nobody is there.',
      route: '/visitor-page/?siteid={account}',
    },
    { title: 'Keep what you built', say: 'Save it as a file that opens in any browser.', route: '/data' },
  ],
  placeholders,
});
