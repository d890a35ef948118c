import * as v from 'valibot';
import { worldSchema } from './world-schema';

const collections = v.pick(worldSchema, ['conversations', 'messages', 'rings', 'botRuns', 'botLogs']);

/** Whether it is what an ended conversation leaves: whoever recalls it, or writes it into a file, can rely on that. */
export function isArchivedPart(found: { readonly conversations: unknown }): boolean {
  return v.is(collections, found) && Object.keys(found.conversations).length > 0;
}
