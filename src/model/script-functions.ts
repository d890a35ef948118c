/** What authors are shown of a function: how it is called, and what it does, in one sentence. */
interface ScriptFunction {
  readonly name: string;
  readonly signature: string;
  readonly about: string;
  readonly isDeprecated?: boolean;
}

const f = <Name extends string>(name: Name, signature: string, about: string) =>
  ({ name, signature, about }) as const satisfies ScriptFunction;

/** It is there for code that has it already; authors write the other. */
const old = <Name extends string>(name: Name, signature: string, instead: string) =>
  ({ ...f(name, signature, `Deprecated: write ${instead}.`), isDeprecated: true }) as const;

/** Every function of `botContext`. A script finds exactly these, and what completes names in an editor offers them. */
export const botContextFunctions = [
  f(
    'getBotVariable',
    '(name)',
    'The value of a bot variable, of a custom data field or an API result; null where it is unset.',
  ),
  f(
    'setBotVariable',
    '(name, value, session?, forever?)',
    'Keeps a value for this message, for the session, or for good; null forgets it.',
  ),
  f('getCurrentUserMessage', '()', 'What the consumer said last, typed or pressed.'),
  f('getQuickReplyPayload', '()', 'What the quick reply stands for that was pressed.'),
  f('getButtonPayload', '()', 'The callback of the button that was pressed.'),
  f('getEnvVariable', '(name)', 'A value of the bot’s environment; null where it is unset.'),
  f('getChatBotId', '()', 'The id of this bot.'),
  f('getConversationId', '()', 'The id of this conversation.'),
  f('getLPAccountId', '()', 'The number of the account.'),
  f('getUserPlatformId', '()', 'The id of the consumer, as the platform names them.'),
  f(
    'getLPEngagementAttribute',
    '(key)',
    'An attribute of the engagement: campaignId, currentSkillId and the like; empty where it is unknown.',
  ),
  f(
    'getMetadata',
    '(type?)',
    'The metadata of the consumer’s last message, all or of one type; null where it came without.',
  ),
  f(
    'getDialogStarterIntent',
    '()',
    'The name of the intent that starts a dialog with the last message; empty where a pattern fits, or none does.',
  ),
  f(
    'getNamedEntities',
    '(name)',
    'The entities of that name in the last message, each with getPhrase() and getDataValue(); null for none.',
  ),
  f(
    'getNlpResponse',
    '()',
    'What the language is made of: nouns, verbs, phrases, tokens, sentences. Nothing is analysed here: all empty.',
  ),
  f('getSentiment', '()', 'How the message sounds. Nothing is analysed here: Neutral.'),
  f(
    'getDisambiguatedIntentName',
    '()',
    'The intent that was chosen last in the Disambiguation dialog; empty where none was.',
  ),
  f(
    'getDisambiguatedIntentId',
    '()',
    'The id of the intent that was chosen last there; empty where none was.',
  ),
  f('getWebViewVariable', '(name)', 'A value that a web view has sent. There are none here: null.'),
  f(
    'getWebViewVariables',
    '()',
    'Everything that a web view has sent. There are none here: an empty object.',
  ),
  f(
    'getHoursType',
    '(hours, timeZone?)',
    'The key of the last entry KEY~9:00~17:00, perhaps after MONDAY| or 12.24.2026|, in which the moment lies; null for none.',
  ),
  f('getUserChannel', '()', 'Where the consumer writes from: lp_web, or web in Preview.'),
  old('getChannel', '()', 'getUserChannel'),
  f(
    'getLPUserPersonalInfo',
    '()',
    'What the page says of the person: firstname, lastname, contacts and the like; null where it says nothing.',
  ),
  f('getLPCustomerInfo', '()', 'What the page says of the customer. Nobody tells here: null.'),
  f('getUserLocation', '()', 'Where the consumer is. Nobody tells here: null.'),
  f('isApiExecutionSuccessful', '()', 'Whether the last API integration succeeded.'),
  f('getApiStatusCode', '()', 'The status the last API integration ended with; empty before the first.'),
  f(
    'getFileCaption',
    '()',
    'What the consumer has written to the last file that they sent; __EMPTYTEXT__ for nothing.',
  ),
  f('getFileType', '()', 'The type of that file, such as PDF; empty before the first.'),
  f('sendMessage', '(text)', 'Says a text; the flow goes on.'),
  f('sendMessages', '(texts)', 'Says each text as a message of its own.'),
  f(
    'sendMessageWithQuickReplies',
    '(text, quickReplies)',
    'Says a text with at most ten quick replies, Title~payload each.',
  ),
  f(
    'sendImmediateReply',
    '(textOrTexts)',
    'Says it and stops: neither this code nor the flow goes on with this message.',
  ),
  f('sendPrivateMessage', '(text)', 'Tells agents and managers a text, and not the consumer.'),
  f(
    'addQuickReplies',
    '(quickReplies)',
    'Puts quick replies, Title~payload each, below what this interaction says.',
  ),
  old('addQuickReples', '(quickReplies)', 'addQuickReplies'),
  f(
    'setMessageDelay',
    '(ms)',
    'Waits so long before each message of this interaction; the last call counts.',
  ),
  f('setAllowMaxTextResponse', '(allowed)', 'Whether a long text is said in one piece.'),
  f(
    'setTriggerNextMessage',
    '(interactionName)',
    'Jumps to the interaction of that name; platform.default goes back to matching the message.',
  ),
  f(
    'evaluateOptions',
    '(message, options)',
    'The option that a message means by its letter or its text, as it was given; null for none.',
  ),
  f(
    'logCustomEvent',
    '(message, event, detail?)',
    'Writes an event of the author’s own to the analytics log.',
  ),
  f('logEscalationEvent', '(message, detail?)', 'Writes an escalation to the analytics log.'),
  f('printDebugMessage', '(text)', 'Writes a line to the bot’s log.'),
  f(
    'setBotTransferUserMessage',
    '(text)',
    'What a bot that takes over hears first, by an Agent Transfer that passes the bot’s context on.',
  ),
  f(
    'setBotTransferIntentId',
    '(intentId)',
    'The intent a bot that takes over begins with, by its id or its name: likewise.',
  ),
  f(
    'setBotTransferIntentbyDomain',
    '(intentName, domainName)',
    'The same, by name; a bot here has one domain.',
  ),
  f('askMaven', '()', 'Asks the routing assistant. There is none here: null.'),
  f('isContextApiEnabled', '()', 'Whether there is a Context Service.'),
  f(
    'registerContextNamespace',
    '(namespace, ttlSeconds?)',
    'Makes a namespace of the Context Service, whose values are kept so long; whether it is there now.',
  ),
  f('deleteContextNamespace', '(namespace)', 'Removes a namespace with all that is in it.'),
  f('setGlobalContextData', '(namespace, key, value)', 'Keeps a value for everybody; whether it was kept.'),
  f(
    'setContextDataForUser',
    '(namespace, key, value)',
    'Keeps a value for this consumer, in all conversations and for all bots; whether it was kept.',
  ),
  f(
    'setContextDataForConversation',
    '(namespace, key, value)',
    'Keeps a value for this conversation, for all bots; whether it was kept.',
  ),
  f('getGlobalContextData', '(namespace, key)', 'A value kept for everybody; null for none.'),
  f(
    'getContextDataForUser',
    '(namespace, key?)',
    'A value kept for this consumer, or all of them by key; null for none.',
  ),
  f(
    'getContextDataForConversation',
    '(namespace, key?)',
    'A value kept for this conversation, or all of them by key; null for none.',
  ),
  f(
    'deleteGlobalContextData',
    '(namespace, key)',
    'Forgets a value kept for everybody; whether there was one.',
  ),
  f(
    'deleteContextDataForUser',
    '(namespace, key)',
    'Forgets a value kept for this consumer; whether there was one.',
  ),
  f(
    'deleteContextDataForConversation',
    '(namespace, key)',
    'Forgets a value kept for this conversation; whether there was one.',
  ),
  f('deleteAllContextDataForUser', '(namespace)', 'Forgets all that is kept for this consumer.'),
  f('deleteAllContextDataForConversation', '(namespace)', 'Forgets all that is kept for this conversation.'),
] as const;

/** The name of one of them. */
export type BotContextName = (typeof botContextFunctions)[number]['name'];
