import type { Dialog } from './dialog';
import type { AccountId, BotId } from './ids';
import type { Integration } from './integration';

/** What an author builds; connectors bring it to people. */
export interface Bot {
  readonly id: BotId;
  readonly accountId: AccountId;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly dialogs: readonly Dialog[];
  readonly integrations: readonly Integration[];
}
