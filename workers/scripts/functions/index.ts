import type { BotContextName } from '#model/script-functions';
import { contextService } from './context-service';
import { notHere } from './not-here';
import { reads } from './reads';
import type { BotContextCall } from './table';
import { writes } from './writes';

/** Every function of `botContext`; one that the list of the model names and nothing here does, or the other way round, does not compile. */
export const botContext: Readonly<Record<BotContextName, BotContextCall>> = {
  ...reads,
  ...writes,
  ...contextService,
  ...notHere,
};
