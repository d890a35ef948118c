import type { ScriptSees } from '#model/script';

/** What code sees that runs for no conversation. */
export const seesNobody: ScriptSees = {
  context: null,
  understood: { starterIntent: '', entities: [], disambiguated: null },
  ...{ variables: {}, environment: {}, userMessage: '', quickReplyPayload: null, channel: 'web' },
  ...{ chatBotId: '', conversationId: '', accountId: '', userPlatformId: '', engagement: {} },
  ...{ metadata: null, file: null, customerInfo: null, personalInfo: null, lastCall: null },
};
