import type { ConversationKind } from '#model/campaign';
import { asId, type ConversationId } from '#model/ids';
import type { WindowStorage } from '#sdk/index';
import type { ConnectionRow } from './connections';

const selectedKeys: Readonly<Record<ConversationKind, string>> = {
  chat: 'selected',
  messaging: 'selected messaging',
};

/** Which connection is being looked at. It stays when an offer runs out and comes again, and when the tab is loaded anew. [AW3] */
export class Selection {
  /** The one that was accepted last: its message field takes the focus. */
  accepted = $state.raw<ConversationId | null>(null);
  #id = $state.raw<ConversationId | null>(null);
  #putAway = $state.raw<ConversationId | null>(null);
  /** Offers that were there when something else was looked at: they lead away from nothing. */
  #passedOver: ReadonlySet<ConversationId> = new Set();
  readonly #storage: WindowStorage;
  readonly #key: string;

  constructor(storage: WindowStorage, workspace: string, kind: ConversationKind = 'chat') {
    this.#storage = storage;
    this.#key = `handoff-sandbox/desk/${workspace}/${selectedKeys[kind]}`;
    const kept = storage.get(this.#key);
    this.#id = kept === null ? null : asId<ConversationId>(kept);
  }

  get id(): ConversationId | null {
    return this.#id;
  }

  /** @param listed what it is chosen from */
  select(id: ConversationId, listed: readonly ConnectionRow[] = []): void {
    this.#putAway = null;
    this.#passedOver = offersIn(listed);
    this.#id = id;
    this.accepted = null;
    this.#storage.set(this.#key, id);
  }

  accept(): void {
    this.accepted = this.#id;
  }

  /** Puts away what is looked at; it does not open by itself again. */
  clear(shown: ConversationId | null = this.#id): void {
    this.#putAway = shown;
    this.#id = null;
    this.#storage.remove(this.#key);
  }

  /** Whether a talk leaves the list no room in a narrow window: one that was selected, and where it is low too any. [UI302] */
  fills(shown: ConnectionRow | undefined, isLow: boolean): boolean {
    return shown !== undefined && shown.kind !== 'waiting' && (isLow || shown.id === this.#id);
  }

  /**
   * Leads from what is over to an offer that has come, or that was there first. Where something is typed, nothing leads away;
   * the answer is whether it has led. [AW18]
   */
  leadToOffer(
    listed: readonly ConnectionRow[],
    shown: ConnectionRow | undefined,
    isTyped: (id: ConversationId) => boolean,
  ): boolean {
    if (!shown) return false;
    const offers = offersIn(listed);
    const [first] = [...offers].filter((id) => !this.#passedOver.has(id));
    const leads = first !== undefined && shown.kind === 'over' && !isTyped(shown.id);
    if (leads) this.select(first);
    this.#passedOver = offers;
    return leads;
  }

  /** The connection to show: the selected one, else the only talk there is; an offer waits to be selected. [AW16] */
  among(connections: readonly ConnectionRow[]): ConnectionRow | undefined {
    const selected = connections.find(({ id }) => id === this.#id);
    if (selected) return selected;
    const mine = connections.filter(({ kind }) => kind === 'mine');
    const talks = mine.length > 0 ? mine : connections.filter(({ kind }) => kind === 'over');
    const [only] = talks;
    return talks.length === 1 && only?.id !== this.#putAway ? only : undefined;
  }
}

function offersIn(listed: readonly ConnectionRow[]): ReadonlySet<ConversationId> {
  return new Set(listed.filter(({ kind }) => kind === 'waiting').map(({ id }) => id));
}
