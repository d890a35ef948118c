import type { LessonText } from '../lesson';
import { humanToBe } from './04-human-agent';
import { botUsers, handoffDialogs, humanSkills, lessonBots } from './cast';
import { lessonCampaigns } from './lesson-campaign';

/** What the steps' addresses and values are filled in with. `new` is the address of the form. */
export const placeholders: LessonText['placeholders'] = {
  account: (_, { accountId }) => accountId,
  human: (scene, me) => humanToBe(scene, me)?.id ?? 'new',
  campaign: (scene, me) => lessonCampaigns(scene, me)[0]?.id ?? 'new',
  bot: (scene, me) => (handoffDialogs(scene, me)[0]?.bot ?? lessonBots(scene, me)[0])?.id ?? null,
  dialog: (scene, me) => handoffDialogs(scene, me)[0]?.dialog.id ?? null,
  integration: (scene, me) => lessonBots(scene, me)[0]?.integrations[0]?.name ?? null,
  humanSkillName: (scene, me) => humanSkills(scene, me)[0]?.name ?? null,
  humanSkillId: (scene, me) => humanSkills(scene, me)[0]?.id ?? null,
  botLogin: (scene, me) => botUsers(scene, me)[0]?.loginName ?? null,
};
