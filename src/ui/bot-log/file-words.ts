import type { LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const asked = { label: 'File', tone: 'busy', about: 'messages' } as const;
const aside = { label: 'Note', tone: 'off', about: 'messages' } as const;
const failed = { label: 'Upload failed', tone: 'danger', about: 'calls' } as const;

/** What becomes of files that a bot asks for, in words. */
export const fileWords: {
  readonly [K in Extract<LogKind, `file-${string}` | `upload-${string}`>]: LogWords<K>;
} = {
  'file-asked': {
    ...asked,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} asks for a file: the bot goes on, and takes one whenever it comes.`,
  },
  'file-in-preview': {
    ...aside,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} asks for a file: in Preview nobody can send one, and the bot goes on. Say file_upload_success: or file_upload_failed: with its message, as the bot would hear it once the upload has ended.`,
  },
  'file-in-chat': {
    ...aside,
    say: ({ interaction }) =>
      `${inQuotes(interaction)} asks for a file: in chat nobody can send one, only in messaging. The bot goes on.`,
  },
  'file-unasked': {
    ...aside,
    say: ({ file }) => `No File Upload has asked for ${inQuotes(file)}: the bot does nothing with it.`,
  },
  'file-not-accepted': {
    ...failed,
    say: ({ interaction, file, type }) =>
      `${inQuotes(interaction)} does not accept ${inQuotes(file)}: files of the type ${type} are not among its types.`,
  },
  'file-left-out': {
    ...failed,
    say: ({ integration }) =>
      `${inQuotes(integration)} cannot upload the file: a GET sends none. Choose POST or PUT.`,
  },
  'file-unheard': {
    ...aside,
    say: ({ text }) =>
      `No dialog begins with ${inQuotes(text)}: the bot stands where it stood. A User Says with the pattern file_upload_success:* or file_upload_failed:* would hear it.`,
  },
  'file-too-many': {
    ...failed,
    say: ({ interaction, most }) =>
      `${inQuotes(interaction)} takes no more files yet: ${most} are being uploaded, and that is the most at a time.`,
  },
  'file-missing': {
    ...failed,
    say: ({ integration }) =>
      `${inQuotes(integration)} fails: it uploads what a File Upload has asked for, and here is no file.`,
  },
  'upload-succeeded': {
    ...asked,
    tone: 'ok',
    say: ({ interaction }) => `The file that ${inQuotes(interaction)} has asked for is uploaded.`,
  },
  'upload-failed': {
    ...failed,
    say: ({ interaction }) => `The file that ${inQuotes(interaction)} has asked for was not uploaded.`,
  },
};
