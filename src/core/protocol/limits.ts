import { limits } from '#model/limits';

/** Characters a message may have. */
export const messageLimit = limits.message;
/** Characters a whole frame may have; leaves room for a message, its escapes and metadata. */
export const frameLimit = 100_000;
/** Characters a first or last name may have. */
export const profileNameLimit = limits.profileName;
/** Characters a text that answers a request may have. */
export const answerTextLimit = 128;
