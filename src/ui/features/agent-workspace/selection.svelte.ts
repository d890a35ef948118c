import type { ConversationId } from '#model/ids';

/** Which connection is being looked at. It stays when an offer runs out and comes again. [AW3] */
export class Selection {
  id = $state.raw<ConversationId | null>(null);
  /** The one that was accepted last: its message field takes the focus. */
  accepted = $state.raw<ConversationId | null>(null);

  select(id: ConversationId): void {
    this.id = id;
    this.accepted = null;
  }

  accept(): void {
    this.accepted = this.id;
  }

  clear(): void {
    this.id = null;
  }
}
