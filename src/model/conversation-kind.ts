import type { ConversationKind } from './campaign';
import type { Settings } from './connector/custom-fields';
import { defaultMaxMessaging } from './account';
import type { User } from './user';

/** How many conversations at once. */
export type Places = number | 'unlimited';

/** Whether one more has a place beside so many. */
export function hasPlace(places: Places, load: number): boolean {
  return places === 'unlimited' || load < places;
}

/** Whether somebody is at work for a kind, as far as that was said when they came. [RT33] */
export function isAtWorkFor(
  { kinds }: { readonly kinds?: readonly ConversationKind[] },
  kind: ConversationKind,
): boolean {
  return kinds?.includes(kind) ?? true;
}

/** What differs between the kinds of conversations; whoever has to tell them apart asks here. */
export interface KindRules {
  /** How many of them at once a user takes. [RT2] [RT21] */
  readonly placesOf: (user: Pick<User, 'maxChats' | 'maxMessaging'>) => Places;
  /** What nobody is there to take comes back to its sender at once; otherwise it waits in its queue. [RT11] */
  readonly returnsWhenNobody: boolean;
  /** The platform itself speaks to the consumer: who has joined, where it goes, that it is over. [MS12] */
  readonly platformLines: boolean;
  /** Visitors are offered it only while somebody could take it. */
  readonly needsSomebody: boolean;
  /** A consumer whose page is gone has left after so long: a reload is no leaving. `null` where a conversation lives without its page. [MS15] */
  readonly consumerGraceMs: number | null;
  /** It waits so long for its consumer before it says so; `null` where it says nothing. [MS16] */
  readonly warningMs: number | null;
  /** It waits so long for its consumer, from the warning on where there is one, and ends. [MS16] [MS17] */
  readonly closeMs: number;
  /** A bot greets a consumer who has been silent for so long. [S218] */
  readonly greetsAfterMs: number;
  /** An answer is due at a time that can be set, and whoever is due first is served first; otherwise whoever waits longest. [MS21] [RT30] */
  readonly hasTtr: boolean;
  /** What holds of the custom fields that have no effect here, where it is not their default. */
  readonly fixed: Partial<Settings>;
}

export const kindRules: Readonly<Record<ConversationKind, KindRules>> = {
  chat: {
    placesOf: ({ maxChats }) => maxChats,
    returnsWhenNobody: true,
    platformLines: true,
    needsSomebody: true,
    consumerGraceMs: 15_000,
    warningMs: 180_000,
    closeMs: 180_000,
    greetsAfterMs: 0,
    hasTtr: false,
    // Lines are heard one by one, and a bot gives up earlier.
    fixed: { messageDelay: 0, maxEscalationRetries: 3 },
  },
  messaging: {
    placesOf: ({ maxMessaging = defaultMaxMessaging }) => maxMessaging,
    returnsWhenNobody: false,
    platformLines: false,
    needsSomebody: false,
    consumerGraceMs: null,
    warningMs: null,
    closeMs: 90 * 86_400_000,
    // The consumer speaks first.
    greetsAfterMs: 3_000,
    hasTtr: true,
    fixed: {},
  },
};

/** What a conversation is that came by no engagement. */
export const kindWithoutEngagement: ConversationKind = 'messaging';
