import type { PerformedKind } from '#model/bot-run';
import { callPerformer } from './call';
import type { Performer } from './perform';
import { scriptPerformer } from './script';
import { webhookPerformer } from './webhook';

/** One line a kind. */
export const performers: { readonly [Kind in PerformedKind]: Performer<Kind> } = {
  call: callPerformer,
  webhook: webhookPerformer,
  script: scriptPerformer,
};
