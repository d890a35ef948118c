import type { Failure } from '#model/failure';
import { writeFrame } from './frames';
import { answerTextLimit } from './limits';
import type { ProfileView } from './views';

/** The type of every answer that is a text, errors included. */
const textAnswerType = '.ReqBody$StringResp';

export function writeResponse(reqId: string, code: number, type: string, body: unknown): string {
  return writeFrame({ kind: 'resp', reqId, code, type, body });
}

export function writeText(reqId: string, code: number, text: string): string {
  return writeResponse(reqId, code, textAnswerType, shorten(text));
}

/** [PR8] */
export function writeFailure(reqId: string, failure: Failure): string {
  return writeText(reqId, failure.code, failure.text);
}

function shorten(text: string): string {
  return text.length <= answerTextLimit ? text : `${text.slice(0, answerTextLimit - 1)}…`;
}

/** Consumers get a `privateData.userId`: bots build their customer record from it. */
export function writeProfile({ userId, firstName, lastName, nickname, isConsumer }: ProfileView): object {
  const named = { userId, firstName, lastName, nickName: nickname };
  if (!isConsumer) return named;
  return {
    ...named,
    privateData: { mobileNum: null, email: null, userId },
    authenticatedData: null,
    claims: null,
  };
}
