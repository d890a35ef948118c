/** What a bot says where its author has written nothing. */
export const builtInTexts = {
  notUnderstood: 'Not able to understand your question. Can you please re-phrase it?',
  integrationFailed: 'Sorry, I could not find anything for that.',
  noAgent: 'Not able to transfer to Agent at this time. Please try later.',
  fileUnasked: 'Nobody has asked for a file here, so nothing is done with it.',
  /** For agents alone. */
  silent: 'The bot gave no answer for too long, so its connector passed the conversation on.',
} as const;
