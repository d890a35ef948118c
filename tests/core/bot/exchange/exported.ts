/** A bot in the real product's export format, made for these tests: loose in what files are loose in. */
export function exported() {
  const plain = (value: string, name?: string) => ({
    ...(name !== undefined && { name }),
    conditions: [],
    contextConditions: [],
    action: { name: 'INTERACTION', value },
    contextDataVariables: [],
  });
  const tile = (type: string, text: string) => ({
    contentType: 'STATIC',
    results: { type, tile: { tileData: [{ text, buttons: [], quickReplyList: [], widget: { rows: 3 } }] } },
  });
  const message = (id: string, group: string, interactionType: string, rest: object) => ({
    id,
    chatBotId: 'their-bot',
    userInputRequired: false,
    name: `the ${id}`,
    type: 'BOT_MESSAGE',
    group,
    status: 'ACTIVE',
    interactionType,
    responseMatches: [plain('next')],
    changeResponse: { enabled: true },
    ...rest,
  });
  return {
    hash: '-77',
    bot: {
      id: 'their-bot',
      name: 'Parcels',
      chatBotType: 'CUSTOMER_FACING_BOT',
      language: 'en-US',
      botAttributes: { ENABLE_DEBUG: 'true' },
      sessionLength: 0,
      version: '2',
    },
    responder: [
      {
        chatbotId: 'their-bot',
        id: 'r1',
        name: 'Tracking',
        webhook: 'https://example.org/{$botContext.parcel}',
        method: 'GET',
        customDataFields: [{ key: 'state', value: '{$.api_Tracking.state}' }],
        group: 'Responders',
        transformResultsScript: 'var x = 1;',
        integrationType: 'API',
        responseDataVariable: 'Tracking',
      },
    ],
    requiredContext: [],
    conversationMessage: [
      message('ask', 'g1', 'QUICK_REPLY', {
        prevMessageId: 'says',
        nextMessageId: 'call',
        interactionDelay: '200',
        content: tile('QUICK_REPLY', 'Which parcel?'),
        quickReplies: [{ type: 'text', title: 'The first', payload: '1' }],
        responseMatches: [
          {
            name: 'first',
            conditions: [
              {
                matchType: 'PATTERN',
                patternMatch: { patterns: ['1', '(one|first)*'], excludeKeywords: [] },
              },
            ],
            contextConditions: [{ contextName: 'seen', matchType: 'NOT_CONTAINS', value: '{$userMessage}' }],
            contextMatchConditionType: 'ANY',
            action: { name: 'INTERACTION', value: 'next' },
            contextDataVariables: [{ name: 'parcel', value: '{$userMessage}', scope: 'SESSION' }],
          },
          {
            name: 'number',
            conditions: [{ matchType: 'REGEX', regexMatch: { regexText: '^\\d{6}' } }],
            contextConditions: [],
            action: { name: 'INTERACTION', value: 'nowhere' },
            contextDataVariables: [],
          },
          {
            name: 'else',
            conditions: [{ matchType: 'NO_MATCH', noMatch: { fallbackMessage: 'Pardon?' } }],
            contextConditions: [],
            action: { name: 'INTERACTION', value: 'ask' },
            contextDataVariables: [],
          },
        ],
      }),
      message('says', 'g1', 'DIALOG_STARTER', {
        nextMessageId: 'ask',
        pattern: ['*parcel*'],
        preProcessMessage: 'botContext.setBotVariable("a", 1, true, false);',
        content: tile('TEXT', 'Hello!!'),
      }),
      message('card', 'g1', 'VIDEO', {
        prevMessageId: 'call',
        content: tile('VIDEO', ''),
        status: 'INACTIVE',
      }),
      message('call', 'g1', 'API_INTEGRATION', {
        prevMessageId: 'ask',
        nextMessageId: 'card',
        content: { contentType: 'DYNAMIC', responderName: 'Tracking', responderId: 'r1' },
        responseMatches: [plain('close_dialog', 'RULE_1')],
      }),
      message('sorry', 'g2', 'TEXT', { content: tile('TEXT', 'Sorry?'), responseMatches: [plain('none')] }),
    ],
    menus: [],
    groups: [
      {
        chatBotId: 'their-bot',
        id: 'g1',
        name: 'Parcels',
        dialogType: 'DIALOG',
        status: 'ENABLED',
        other: [1],
      },
      {
        chatBotId: 'their-bot',
        id: 'g2',
        name: 'Fallback',
        dialogType: 'FALLBACK_DIALOG',
        status: 'ENABLED',
      },
    ],
    globalFunctions: { chatBotId: 'their-bot', methods: 'function f () {}' },
    platforms: [{ id: 'p', chatbotId: 'their-bot', platform: 'HTMLCLIENT' }],
    associatedDomains: [],
    dialogTemplates: [],
  };
}
