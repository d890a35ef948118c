import { passesOn } from '#model/passes-on';
import type { LessonText } from '../lesson';
import { botUserToBe } from './03-bot-user';
import { humanToBe } from './04-human-agent';
import { escalationToBe } from './09-escalation';
import { botUsers, handoffDialogs, humanSkills, lessonBots } from './cast';
import { lessonCampaigns } from './lesson-campaign';

/** The end of the address of something that is half done; while there is nothing, the list stands there. */
const pageOf = (thing: { readonly id: string } | null | undefined) => (thing ? `/${thing.id}` : '');

/** What the steps' addresses and values are filled in with. `new` is the address of the form. */
export const placeholders: LessonText['placeholders'] = {
  account: (_, { accountId }) => accountId,
  human: (scene, me) => humanToBe(scene, me)?.id ?? 'new',
  botUserPage: (scene, me) => pageOf(botUserToBe(scene, me)),
  campaignPage: (scene, me) => pageOf(lessonCampaigns(scene, me)[0]),
  escalationPage: (scene, me) => pageOf(escalationToBe(scene, me)),
  campaign: (scene, me) => lessonCampaigns(scene, me)[0]?.id ?? 'new',
  bot: (scene, me) => (handoffDialogs(scene, me)[0]?.bot ?? lessonBots(scene, me)[0])?.id ?? null,
  dialog: (scene, me) => handoffDialogs(scene, me)[0]?.dialog.id ?? null,
  integration: (scene, me) => lessonBots(scene, me)[0]?.integrations.find(passesOn)?.name ?? null,
  humanSkillName: (scene, me) => humanSkills(scene, me)[0]?.name ?? null,
  humanSkillId: (scene, me) => humanSkills(scene, me)[0]?.id ?? null,
  botLogin: (scene, me) => botUsers(scene, me)[0]?.loginName ?? null,
};
