import type { InferOutput } from 'valibot';
import type { FailureName } from '../failure';
import type { Frozen } from '../frozen';
import type { BotId, SkillId } from '../ids';
import type { UserType } from '../user';
import type { player } from './player-schema';

/** Who speaks by a connector. */
export type Plays = Frozen<InferOutput<typeof player>>;
export type PlayerKindName = Plays['kind'];

/** What one kind says of itself. */
export type PlaysOf<K extends PlayerKindName> = Extract<Plays, { kind: K }>;

/** Both times from the consumer’s turn on. */
export interface ChatWaits {
  readonly warningMs: number;
  readonly warning: string;
  readonly closeMs: number;
  readonly closing: string;
}

/** What holds for one kind of player, wherever it speaks. */
export interface PlayerKind<P extends Plays = Plays> {
  /** Users of these types may sit in its seat … */
  readonly seats: readonly UserType[];
  /** … and what is said of others. */
  readonly wrongUser: FailureName;
  /** The bot of the builder that it needs, of the connector's account; null where it needs none. */
  botIdOf(plays: P): BotId | null;
  /** The skill of the account it passes conversations on to; null where it names none. */
  skillIdOf(plays: P): SkillId | null;
  /** Whom it asks is no part of the connector: where that fails the connector stays Online, and whoever speaks deals with it. */
  readonly asksOutside?: true;
  /** Its form is opened while it runs, too: to be read, and to test the connection. [AE178] */
  readonly isReadRunning?: true;
  /** How long its chats wait for their consumer, and what is said then; missing where that is the platform’s own matter. [S274] */
  chatOf?(plays: P): ChatWaits | null;
}
