import type { ContextChange, ContextStore } from './context-store';
import type { JsonValue } from './json';
import type { PassedContext } from './passed-context';

/** Where an author writes code: the three panels of an interaction, what transforms the result of an integration, what begins a session; and what looks for regular expressions. */
export const scriptSites = [
  'pre-process',
  'post-process',
  'user-response',
  'transform-result',
  'init',
  'expressions',
] as const;
export type ScriptSite = (typeof scriptSites)[number];

/** All that a script can see. The same job gives the same answer, whenever and wherever it runs. */
export interface ScriptJob {
  /** What the code of an `endpoint` returns leaves with its end. */
  readonly site: ScriptSite | 'endpoint';
  /** ES5 and newer; runs as the body of a function of its own. For `init` it is empty: what runs is the bot’s init function, if `globals` has one. */
  readonly code: string;
  /** So many of its lines an author has written, where something of ours stands behind them. */
  readonly ownLines?: number;
  /** The bot’s global functions: evaluated before the code, in the same realm. */
  readonly globals: string;
  /** `Date` stands at this moment, in ms since 1970; virtual time. */
  readonly now: number;
  /** What `Math.random` begins with. */
  readonly seed: string;
  readonly sees: ScriptSees;
}

/** What code may see of the Context Service. */
export interface ContextSeen {
  /** What is kept for everybody, for its consumer and for its conversation. */
  readonly store: ContextStore;
  /** How much is kept beside that, which counts for what still has room. */
  readonly beside: { readonly properties: number; readonly characters: number };
}

/** What the bot understands of the consumer’s last message. */
export interface ScriptUnderstood {
  /** The intent that starts a dialog, by name; empty where none does. */
  readonly starterIntent: string;
  /** In the message, in its order. */
  readonly entities: readonly { readonly name: string; readonly phrase: string; readonly data: string }[];
  /** What was chosen last where several intents were meant. */
  readonly disambiguated: { readonly id: string; readonly name: string } | null;
}

/** What the functions of `botContext` answer with. */
export interface ScriptSees {
  readonly variables: Readonly<Record<string, JsonValue>>;
  readonly environment: Readonly<Record<string, string>>;
  /** null where there is no service. */
  readonly context: ContextSeen | null;
  readonly userMessage: string;
  readonly quickReplyPayload: string | null;
  readonly understood: ScriptUnderstood;
  /** `web` in Preview, `lp_web` in a conversation. */
  readonly channel: string;
  readonly chatBotId: string;
  readonly conversationId: string;
  readonly accountId: string;
  /** Whom the bot talks to, as the platform names them. */
  readonly userPlatformId: string;
  readonly engagement: Readonly<Record<string, string>>;
  /** Of the consumer’s last message; null where it came without. */
  readonly metadata: readonly JsonValue[] | null;
  /** The last file that the consumer has sent; null before the first. */
  readonly file: { readonly type: string; readonly caption: string } | null;
  readonly customerInfo: JsonValue;
  readonly personalInfo: JsonValue;
  /** How the last API integration of this session ended; null before the first. */
  readonly lastCall: { readonly statusCode: string; readonly succeeded: boolean } | null;
}

/** How long something a script has set is kept. */
export type ScriptScope = 'request' | 'session' | 'forever';

/** What a script wants done, in its order. A title and its payload stand as `Title~payload`. */
export type ScriptEffect =
  | {
      readonly kind: 'set-variable';
      readonly name: string;
      /** null forgets it. */ readonly value: JsonValue;
      readonly scope: ScriptScope;
    }
  | { readonly kind: 'say'; readonly text: string; readonly quickReplies: readonly string[] }
  /** For agents and managers alone. */
  | { readonly kind: 'tell-agents'; readonly text: string }
  /** Said, and nothing after it: the script and what was to follow are over. */
  | { readonly kind: 'reply-now'; readonly texts: readonly string[] }
  | { readonly kind: 'add-quick-replies'; readonly quickReplies: readonly string[] }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'allow-long-text'; readonly allowed: boolean }
  /** The name of an interaction, or `platform.default`. */
  | { readonly kind: 'trigger'; readonly name: string }
  | { readonly kind: 'debug'; readonly text: string }
  | { readonly kind: 'event'; readonly name: string; readonly text: string; readonly detail: string }
  | { readonly kind: 'context'; readonly change: ContextChange }
  /** In place of what a bot that takes over would be told. */
  | { readonly kind: 'pass-on'; readonly context: PassedContext }
  /** A function that there is nothing for here. */
  | { readonly kind: 'not-here'; readonly name: string };

/** How a script came to its end. Lines and columns count from 1, within the author’s own text; null where unknown. */
export type ScriptEnd =
  /** `returned` as JSON, of an endpoint alone; missing where it is nothing. */
  | { readonly kind: 'done'; readonly returned?: string }
  | {
      readonly kind: 'threw';
      readonly message: string;
      /** Which text `line` is in. */
      readonly inside: 'code' | 'globals';
      readonly line: number | null;
      readonly column: number | null;
    }
  | {
      readonly kind: 'stopped';
      readonly because: 'time' | 'memory' | 'stack' | 'too-many-effects' | 'no-thread';
    };

/** What came of a job: all effects until its end, whatever that was. */
export interface ScriptAnswer {
  readonly effects: readonly ScriptEffect[];
  readonly end: ScriptEnd;
}

/** Where scripts run. Never rejects and always answers, within the limit of a job and some more. */
export interface ScriptRealm {
  /** `begins` is called when all is there that the job needs, and its time starts. */
  run(job: ScriptJob, begins?: () => void): Promise<ScriptAnswer>;
}
