import * as v from 'valibot';
import { asId, type ConversationId } from '#model/ids';
import { richContent } from '#model/rich-content/schema';
import type { DeskConversation, WindowStorage } from '#sdk/index';
import { Kept } from '../live/kept.svelte';

const lineSchema = v.object({
  id: v.string(),
  sequence: v.nullable(v.number()),
  author: v.object({
    kind: v.picklist(['me', 'consumer', 'bot', 'agent', 'system']),
    id: v.string(),
    name: v.string(),
    pictureUrl: v.string(),
  }),
  text: v.string(),
  ...richContent,
  at: v.nullable(v.number()),
  mark: v.picklist(['sending', 'failed', 'sent', 'delivered', 'read']),
  problem: v.string(),
  forAgents: v.boolean(),
  externalId: v.optional(v.string()),
});

const idSchema = v.pipe(v.string(), v.transform(asId<ConversationId>));
const talkSchema = v.object({
  id: idSchema,
  skillId: v.string(),
  consumerName: v.string(),
  open: v.literal(false),
  startedAt: v.number(),
  lines: v.array(lineSchema),
  typing: v.null(),
  unread: v.literal(0),
});

type Talks = readonly DeskConversation[];

/** The conversations on one user's list. The server tells a page loaded anew only of open ones, so the tab keeps what was said. [AW13] */
export class KeptTalks {
  readonly #storage: WindowStorage;
  readonly #key: string;
  readonly #ids: Kept<ConversationId[]>;
  /** Each by itself, as it would be if it had ended since: a new line writes one conversation and not all. */
  readonly #talks = new Map<ConversationId, Kept<DeskConversation>>();

  constructor(storage: WindowStorage, key: string) {
    this.#storage = storage;
    this.#key = key;
    this.#ids = new Kept(storage, key, v.array(idSchema));
    for (const id of this.#ids.value ?? []) this.#talks.set(id, this.#open(id));
  }

  /** Takes the conversations as they are told, and answers them after those that are no longer told of. */
  follow(told: Talks): Talks {
    const ids = new Set(told.map(({ id }) => id));
    const left = [...this.#talks].flatMap(([id, kept]) => (ids.has(id) ? [] : (kept.value ?? [])));
    for (const talk of told) this.#keep(talk);
    return [...left, ...told];
  }

  forget(id: ConversationId): void {
    const kept = this.#talks.get(id);
    if (!kept) return;
    kept.value = null;
    this.#talks.delete(id);
    this.#listIds();
  }

  #keep(talk: DeskConversation): void {
    const known = this.#talks.get(talk.id);
    const kept = known ?? this.#open(talk.id);
    if (isNews(talk, kept.value)) kept.value = { ...talk, open: false, typing: null, unread: 0 };
    if (known) return;
    this.#talks.set(talk.id, kept);
    this.#listIds();
  }

  #listIds(): void {
    this.#ids.value = this.#talks.size > 0 ? [...this.#talks.keys()] : null;
  }

  #open(id: ConversationId): Kept<DeskConversation> {
    return new Kept<DeskConversation>(this.#storage, `${this.#key}/${id}`, talkSchema);
  }
}

function isNews(now: DeskConversation, before: DeskConversation | null): boolean {
  return (
    now.lines !== before?.lines || now.consumerName !== before.consumerName || now.skillId !== before.skillId
  );
}
