import { handoffDialogStep } from '../connect-to-liveengage/10-handoff-dialog';
import { sampleStep } from '../connect-to-liveengage/11-sample';
import { integrationInteractionStep } from '../connect-to-liveengage/13-integration-interaction';
import { connectorStep } from '../connect-to-liveengage/15-connector';
import { startStep } from '../connect-to-liveengage/16-start';
import { availableStep } from '../connect-to-liveengage/17-available';
import { before, within } from '../connect-to-liveengage/before';
import { humanSkills } from '../connect-to-liveengage/cast';
import { placeholders } from '../connect-to-liveengage/placeholders';
import type { LessonText } from '../lesson';
import { apiIntegrationStep, apiName, variableOf } from './01-api-integration';
import { accessKeys, apiKeyStep } from './02-api-key';
import { apiBodyStep, bodyFor } from './03-api-body';
import { wordPatternStep } from './04-word-pattern';
import { callApiStep } from './05-call-api';
import { preProcessStep } from './06-pre-process';
import { previewStep } from './07-preview';
import { askByApiStep } from './08-ask-by-api';
import { acceptByApiStep } from './09-accept-by-api';
import { apiCalls } from './api-calls';

/** The hand-off of before there were escalations: a call of the platform, with a key and some code. */
export const handOffByApi: Omit<LessonText, 'id' | 'title' | 'about'> = {
  parts: [
    { id: 'before', title: 'Before you begin' },
    { id: 'api', title: 'The API integration' },
    { id: 'dialog', title: 'The dialog and its code' },
    { id: 'test', title: 'Deploy and test' },
  ],
  steps: [
    ...before,
    apiIntegrationStep,
    apiKeyStep,
    apiBodyStep,
    ...within('dialog', handoffDialogStep, sampleStep),
    wordPatternStep,
    ...within('dialog', integrationInteractionStep),
    callApiStep,
    preProcessStep,
    previewStep,
    ...within('test', connectorStep, startStep, availableStep),
    askByApiStep,
    acceptByApiStep,
  ],
  watchFrom: 'available',
  after: [
    {
      title: 'Look at the call',
      say: 'What was sent, with every variable filled in, and what came back.',
      route: '/endpoints/calls',
    },
    {
      title: 'Take the key away',
      say: 'Delete the header and ask again: 401, and the conversation stays with the bot.',
      route: '/bots/{bot}/integrations{apiPage}',
    },
  ],
  placeholders: {
    ...placeholders,
    api: apiName,
    apiVariable: (scene, me) => variableOf(apiName(scene, me)),
    apiPage(scene, me) {
      const id = apiCalls(scene, me)[0]?.integration.id;
      return id ? `/${id}` : '';
    },
    apiKey: (scene, me) => accessKeys(scene, me)[0] ?? null,
    apiBody(scene, me) {
      const [skill] = humanSkills(scene, me);
      return skill ? bodyFor(skill) : null;
    },
  },
};
