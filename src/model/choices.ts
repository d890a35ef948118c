/** What people choose from. Beside the nouns, so that a page which offers a choice fetches no schema. */
export const roles = ['agent', 'agent-manager', 'campaign-manager', 'administrator'] as const;
export const permissions = [
  'manage-conversations',
  'edit-campaigns',
  'run-bots',
  'deploy-to-production',
  'edit-users',
  'edit-profiles',
] as const;
export const userTypes = ['human', 'bot'] as const;
export const conversationKinds = ['chat', 'messaging'] as const;
/** Where a script is played: in Preview, or deployed. */
export const playChannels = ['web', ...conversationKinds] as const;
export const connectorRoles = ['agent', 'manager'] as const;
export const environments = ['demo', 'production'] as const;

/** What pressing a button does: it says something, or opens a page. */
export const buttonActions = ['postback', 'web-url'] as const;
export const choiceDisplays = ['button', 'quick-reply'] as const;
export const tileLayouts = ['vertical', 'horizontal'] as const;
