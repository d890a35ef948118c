/** A second door, for those who administer: a first visit does without. */
export {
  checkCampaign,
  checkEngagement,
  publishGaps,
  tidyEngagement,
  twinOf,
} from '#core/administration/campaigns';
export { canSeat, whyFixed } from '#core/administration/connectors';
export {
  settingsAfter,
  settingsOfAccount,
  whyNoBotConnectors,
  whyAddressRefused,
  whyOtherKind,
  whyOtherType,
} from '#core/administration/account-settings';
export { whyNotEnter } from '#core/administration/entering';
export { whyNoPlaces } from '#core/administration/places';
export {
  checkDeploying,
  connectorsFor,
  connectorsOf,
  loadPerConnector,
  type DeployCheck,
  type DeployStep,
} from '#core/administration/deploying';
export { may } from '#core/access/may';
export { checkRole, rolesOf } from '#core/access/role';
export { needsOf, type Deed } from '#core/access/needs';
export {
  botsOfEnvironment,
  checkEnvironment,
  checkEnvironmentName,
  tidyEnvironment,
} from '#core/administration/environments';
export { readHost } from '#core/administration/hosts';
export { checkEndpoint, tidyEndpoint } from '#core/administration/endpoints';
export { hasDebug } from '#core/bot/has-debug';
export { answersBefore } from '#core/bot/endpoints/answer-call';
export { checkResource, usesOfResource } from '#core/administration/resources';
export { checkArticle, phrasesOf, tidyArticle } from '#core/administration/articles';
export { searchArticles } from '#core/bot/resources/search-articles';
export {
  canAllow,
  checkProfile,
  leastForBots,
  tidyProfile,
  whyKept,
  whyNotBots,
} from '#core/administration/profiles';
export { checkSkill, tidySkill, usesOfSkills } from '#core/administration/skills';
export type { SkillUse } from '#core/administration/skills';
export { checkUser, needsOfUser, tidyUser } from '#core/administration/users';
