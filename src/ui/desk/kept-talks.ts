import * as v from 'valibot';
import { asId, type ConversationId } from '#model/ids';
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
  at: v.nullable(v.number()),
  mark: v.picklist(['sending', 'failed', 'sent', 'delivered', 'read']),
  problem: v.string(),
  forAgents: v.boolean(),
});

const talksSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.transform(asId<ConversationId>)),
    skillId: v.string(),
    consumerName: v.string(),
    open: v.literal(false),
    startedAt: v.number(),
    lines: v.array(lineSchema),
    typing: v.null(),
    unread: v.literal(0),
  }),
);

type Talks = readonly DeskConversation[];

/** The conversations on one user's list. The server tells a page loaded anew only of open ones, so the tab keeps what was said. [AW13] */
export class KeptTalks {
  /** As they would be if they had ended since. */
  readonly #kept: Kept<Talks>;

  constructor(storage: WindowStorage, key: string) {
    this.#kept = new Kept<Talks>(storage, key, talksSchema);
  }

  /** Takes the conversations as they are told, and answers them after those that are no longer told of. */
  follow(told: Talks): Talks {
    const before = this.#kept.value ?? [];
    const ids = new Set(told.map(({ id }) => id));
    const all = [...before.filter(({ id }) => !ids.has(id)), ...told];
    if (all.length !== before.length || all.some(({ lines }, at) => lines !== before[at]?.lines))
      this.#keep(all.map((talk) => ({ ...talk, open: false, typing: null, unread: 0 })));
    return all;
  }

  forget(id: ConversationId): void {
    this.#keep((this.#kept.value ?? []).filter((talk) => talk.id !== id));
  }

  #keep(talks: Talks): void {
    this.#kept.value = talks.length > 0 ? talks : null;
  }
}
