import { asId, type ConversationId } from '#model/ids';
import type { WindowStorage } from '#sdk/index';

/** Which connection is being looked at. It stays when an offer runs out and comes again, and when the tab is loaded anew. [AW3] */
export class Selection {
  /** The one that was accepted last: its message field takes the focus. */
  accepted = $state.raw<ConversationId | null>(null);
  #id = $state.raw<ConversationId | null>(null);
  readonly #storage: WindowStorage;
  readonly #key: string;

  constructor(storage: WindowStorage, workspace: string) {
    this.#storage = storage;
    this.#key = `handoff-sandbox/desk/${workspace}/selected`;
    const kept = storage.get(this.#key);
    this.#id = kept === null ? null : asId<ConversationId>(kept);
  }

  get id(): ConversationId | null {
    return this.#id;
  }

  select(id: ConversationId): void {
    this.#id = id;
    this.accepted = null;
    this.#storage.set(this.#key, id);
  }

  accept(): void {
    this.accepted = this.#id;
  }

  clear(): void {
    this.#id = null;
    this.#storage.remove(this.#key);
  }
}
