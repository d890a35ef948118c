/** How an upload ends: what the log says, the message the consumer is told, and the word before it that the bot hears. [BT347] */
export const heardOfUploads = {
  success: { log: 'upload-succeeded', message: 'succeeded', word: 'file_upload_success' },
  failure: { log: 'upload-failed', message: 'failed', word: 'file_upload_failed' },
} as const;
