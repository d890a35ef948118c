import type { EngineName } from '#model/ai/engine-names';

/** What one has ready at the vendor, and where its values are found. [S282] */
export const engineGuides: Readonly<Record<EngineName, readonly string[]>> = {
  watson: [
    'At the vendor make a workspace with a dialog, and open its credentials: they show the Workspace ID and the way to sign in.',
    'The Authentication Type is UserPass for a Conversation Username and a Conversation Password, IAM for an API key. The Workspace URL is the one of your region.',
    'A chat begins with an empty text, which the first node answers; messaging does so with Welcome Messages. What the consumer has said before is lpEvent.lastConsumerMessage in the context.',
    'The Version Date is the day as of which the vendor’s API answers, as year, month and day: from 2018-09-20 on it answers with rich content.',
    'A text is a plain response of a node. A card is an element with metadata and structuredContent.',
    'An action stands in a node’s JSON under actions: the name TRANSFER with the parameter skill, CHANGE_TTR with ttrType and value, or CLOSE_CONVERSATION; its type is CLIENT.',
  ],
  'dialogflow-v1': [
    'In the settings of the agent copy the Client access token. The Dialogflow query url is the same for all agents.',
    'A chat begins with the event WELCOME, which an intent answers; messaging does so with Welcome Messages.',
    'A text is a response of an intent, a card its custom payload with metadata and structuredContent.',
    'The action of an intent is transfer. with the name of the skill behind the dot, CHANGE_TTR or closeConversation. A name with a dot in it cannot be reached.',
    'input.unknown goes to the skill of Setup Escalation.',
  ],
  'dialogflow-v2': [
    'Make a service account that may read the API, and a JSON key of it. The file holds project_id, client_email and private_key.',
    'The Project ID is project_id, the User email address is client_email. The User private key is private_key: copy it without its quotes, and leave its line ends as they are.',
    'The Language code is that of the agent, such as en-US. The Google Cloud scopes say what the sign-in is for: leave them as they are.',
    'A chat begins with the event WELCOME, which an intent answers; messaging does so with Welcome Messages. What the consumer has said before is lpEvent.lastConsumerMessage in the payload.',
    'A card is a custom payload of an intent with metadata and structuredContent.',
    'The action is TRANSFER with the parameter skill, CHANGE_TTR with ttrType and value, or CLOSE_CONVERSATION. Case counts in the name of a skill.',
  ],
  lex: [
    'Build the bot and publish it under an alias: the Bot name and the Bot alias are told apart by case, too. Make an IAM user that may post texts to it, and take its IAM Access Key and IAM Secret Key.',
    'The AWS Region is the one in which the bot stands, the API Version stays as it is.',
    'A chat begins with the text WELCOME-INTENT, which the first intent knows; messaging does so with Welcome Messages. What the consumer has said before is lpEvent.lastConsumerMessage in the attribute BC-LP-CONTEXT.',
    'A card is a custom payload of 1,000 characters at the most. Response cards and audio are not shown.',
    'An action is a custom payload too: the type ACTION, and params with the action TRANSFER, CHANGE_TTR or CLOSE_CONVERSATION and its data.',
    'A dialog that has failed after the last retry goes to the skill of Setup Escalation.',
  ],
  functions: [
    'Choose the LivePerson Function: one of the account that takes the line of the consumer and returns messages and a context.',
    'A chat begins with the event WELCOME and no message; messaging does so with Welcome Messages. What the consumer has said before is context.lpEvent.lastConsumerMessage.',
    'messages holds texts, cards, pauses with typing, and private texts for agents.',
    'context.action is TRANSFER, CHANGE_TTR or CLOSE_CONVERSATION; context.actionParameters holds the skill, or ttrType and value.',
    'It answers within a second; after 30 seconds it has failed.',
  ],
  'custom-endpoint': [
    'Run a service at a Base URL, without a slash at its end, with two addresses below it: one begins a conversation, the other takes each of its turns. Its host has to be allowed.',
    'An installed app of the account gives the Client ID and the Client Secret. A Bot ID has letters, digits and hyphens; the Environment is one that the service has of that bot, draft where it has one only.',
    'A chat begins with an event of the type START; messaging does so with Welcome Messages. What the consumer has said before is lpEvent.lastConsumerMessage in its context.',
    'The answer is a list, response: entries of the type TEXT, STRUCTURED_CONTENT, DELAY or ACTION.',
    'There is one ACTION in an answer: TRANSFER with skillName, CHANGE_TTR with ttrType, INVOKE_FUNCTION with lambdaUuid, or CLOSE_CONVERSATION.',
  ],
};
