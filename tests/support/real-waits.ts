import { after } from '#sdk/after';
import { freshId } from '#sdk/fresh-id';

/** What a page gives its clients beside the platform. */
export const realWaits = { after, freshId };
