import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import { textOfFile, type HostedFile } from '#model/rich-content/hosted-file';
import { Talk } from './bot-builder';

export const passport: HostedFile = {
  relativePath: '/v1/files/71/passport.pdf',
  fileType: 'PDF',
  fileSize: 204_800,
};

/** A talk in messaging, where a consumer can send files. */
export class FileTalk extends Talk {
  constructor(of: Bot) {
    const conversationId = asId<never>('conversation');
    super(of, { channel: { kind: 'conversation', conversationId, conversationKind: 'messaging' } });
  }

  send(file: HostedFile = passport): string[] {
    return this.hear({ kind: 'line', text: textOfFile(file), file, sequence: this.sequence++ });
  }

  /** The integration has answered the call of the upload that began first. */
  uploaded(status = 200, body = ''): string[] {
    const askId = this.run.uploads?.[0]?.askId ?? 'none';
    const answer = { kind: 'call', by: null, status, headers: [], body, delayMs: 0 } as const;
    return this.hear({ kind: 'answered', askId, answer: { ...answer, transfer: null } });
  }
}
