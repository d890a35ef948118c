import { limits, times } from '#model/limits';

/** Interactions of one dialog said in a row without a question. */
export const chainLimit = 10;
/** Interactions said in a row over several dialogs without a question. */
export const crossingLimit = 5;
/** Characters of one line; a longer text becomes several. */
export const lineLimit = 320;
/** Characters of a text, as written and as filled in. */
export const textLimit = limits.interactionText;
export const nameLimit = limits.interactionName;
export const patternLimit = limits.pattern;
export const delayLimitMs = times.longestDelay;
