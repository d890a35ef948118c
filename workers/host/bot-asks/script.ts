import type { Perform } from './perform';

/** There is nothing yet that runs code: the bot waits. */
export const performScript: Perform<'script'> = () => () => {};
