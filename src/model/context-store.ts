import type { JsonValue } from './json';

/** For whom something is kept: everybody of the account, one consumer, one conversation. */
export const contextScopes = ['global', 'user', 'conversation'] as const;
export type ContextScope = (typeof contextScopes)[number];

/** Whose a value is, in its namespace. */
export interface ContextShelf {
  readonly namespace: string;
  readonly scope: ContextScope;
  /** The consumer or the conversation; empty for everybody. */
  readonly of: string;
}

/** By what a value is found. */
export interface ContextPlace extends ContextShelf {
  readonly key: string;
}

export interface ContextProperty extends ContextPlace {
  /** JSON. */
  readonly value: unknown;
  /** From then on it is no more. */
  readonly until: number;
}

/** A name under which values are kept. */
export interface ContextNamespace {
  readonly name: string;
  /** How long what is set from now on is kept, in ms. */
  readonly keptMs: number;
}

/** What the Context Service keeps, or what somebody may see of it. */
export interface ContextStore {
  readonly namespaces: readonly ContextNamespace[];
  readonly properties: readonly ContextProperty[];
}

/** What it keeps for one account. */
export interface KeptContext extends Pick<ContextStore, 'namespaces'> {
  /** By `contextKey`. */
  readonly properties: Readonly<Record<string, ContextProperty>>;
}

export const emptyContext: ContextStore = { namespaces: [], properties: [] };

/** The same for whoever looks through it. */
export function storeOf(kept: KeptContext | undefined): ContextStore {
  return kept ? { ...kept, properties: Object.values(kept.properties) } : emptyContext;
}

/** What the service is asked to do. */
export type ContextChange =
  /** Without a time one that is there keeps its own. */
  | { readonly does: 'register'; readonly namespace: string; readonly keptMs: number | null }
  | { readonly does: 'delete-namespace'; readonly namespace: string }
  | ({ readonly does: 'set'; readonly value: JsonValue } & ContextPlace)
  /** Without a key everything of that shelf. */
  | ({ readonly does: 'delete'; readonly key: string | null } & ContextShelf);

/** One text for one place. */
export function contextKey({ namespace, scope, of, key }: ContextPlace): string {
  return JSON.stringify([namespace, scope, of, key]);
}
