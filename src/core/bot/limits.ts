/** Interactions of one dialog said in a row without a question. conversation-builder §2.6 */
export const chainLimit = 10;
/** Interactions said in a row over several dialogs without a question. conversation-builder §2.6 */
export const crossingLimit = 5;
/** Characters of one line; a longer text becomes several. conversation-builder §2.6 */
export const lineLimit = 320;
/** Characters of a text, as written and as filled in. */
export const textLimit = 5000;
/** Characters of a question. conversation-builder §5 */
export const questionLimit = 255;
export const nameLimit = 100;
export const patternLimit = 1000;
/** conversation-builder §1.3 */
export const delayLimitMs = 10_000;
/** Newest lines a preview keeps. */
export const previewLineLimit = 200;
