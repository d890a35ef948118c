import type { PerformedKind } from '#model/bot-run';
import { performCall } from './call';
import type { Perform } from './perform';
import { performScript } from './script';

/** One line a kind. */
export const performers: { readonly [Kind in PerformedKind]: Perform<Kind> } = {
  call: performCall,
  script: performScript,
};
