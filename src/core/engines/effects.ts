import type { Metadata } from '#model/message';
import type { Card, QuickReplies } from '#model/rich-content/element';
import type { Fields } from '#model/rich-content/reading';
import type { TtrType } from '#model/ttr';
import type { Audience, EngineErrorName } from './answer';

interface Extras {
  readonly metadata?: readonly Metadata[];
}

/** One thing a conversation gets of an engine’s answer; `log` is for whoever reads why. */
export type Effect =
  | (Extras & { readonly say: string; readonly audience?: Audience })
  | (Extras & { readonly card: Card })
  | (Extras & { readonly quickReplies: QuickReplies; readonly say: string })
  /** In ms. */
  | { readonly pause: number; readonly typing: boolean }
  | { readonly transfer: { readonly skill?: string; readonly agentId?: string } }
  /** `seconds` only of CUSTOM. */
  | { readonly ttr: { readonly type: TtrType; readonly seconds?: number } }
  | { readonly close: { readonly survey: boolean } }
  | { readonly invoke: Invocation }
  /** Nothing is said: the engine is asked again, by this event. */
  | { readonly askAgain: string }
  | { readonly escalate: { readonly error: EngineErrorName } }
  /** `fails` where nobody can have the conversation. */
  | { readonly log: string; readonly fails?: true };

/** A function of the account that an engine calls. */
export interface Invocation {
  /** One of those its seat has. */
  readonly lambda: string;
  readonly payload: Fields;
  /** Where it fails, Setup Escalation has what follows. */
  readonly failOnError: boolean;
}

/** What the answer is for. */
export interface EngineSeat {
  readonly channel: 'chat' | 'messaging';
  /** Names of the account’s skills, case counts; null where they are not known, and so any will do. */
  readonly skills: readonly string[] | null;
  /** Ids and names of its functions; null where they are not known, and so none is called. */
  readonly functions: readonly string[] | null;
  readonly escalation: SetupEscalation | null;
}

/** Step 3 of the wizard. */
export interface SetupEscalation {
  /** Transfer message to Customer. */
  readonly customer: string;
  /** Transfer message to Agent. */
  readonly agent: string;
  /** Transfer failure message. */
  readonly failure: string;
  /** Transfer to skill, by its name. */
  readonly skill: string;
}

export const hasSkill = ({ skills }: EngineSeat, name: string) => skills?.includes(name) ?? true;

const longestLog = 800;

/** What an engine writes may have any length: its beginning says what it is about. [AE215] */
export const logged = (text: string) => ({
  log: text.length > longestLog ? `${text.slice(0, longestLog)}…` : text,
});
