import type { TurnDraft } from '../turn-draft';
import { parsePath, readPath } from './json-path';
import { responseIn } from './response';
import { textOf } from './text-of';

type Reader = (draft: TurnDraft) => string | null | undefined;

/** What is known without anybody setting it, and what it is. */
export const toldNames = {
  userMessage: 'What the consumer said last',
  query: 'What the consumer said last',
  quickReplyPayload: 'What the option stands for that was chosen',
  conversationId: 'The id of the conversation',
  chatBotId: 'The id of this bot',
  chatBotUserId: 'Whom the bot talks to, by their id',
  chatBotUserPlatformId: 'Whom the bot talks to, as the platform names them',
  firstname: 'The nickname of the bot’s user',
} as const;

const told: { readonly [Name in keyof typeof toldNames]: Reader } = {
  userMessage: ({ run }) => run.heard,
  query: ({ run }) => run.heard,
  quickReplyPayload: ({ run }) => run.payload,
  conversationId: conversationOf,
  chatBotId: ({ bot }) => bot.id,
  chatBotUserId: ({ at }) => at.consumerId,
  chatBotUserPlatformId: ({ at }) => at.consumerId,
  firstname: ({ at }) => at.agentNickname,
};
const readers = new Map<string, Reader>(Object.entries(told));

export const ownPrefix = 'botContext.';
export const environmentPrefix = 'env.';

/** What a conversation with a visitor brings along. */
export const deployedNames: ReadonlySet<string> = new Set([
  ...['conversationId', 'chatBotUserId', 'chatBotUserPlatformId', 'firstname'],
  ...['convId', 'conversationId'].map((name) => `${ownPrefix}${name}`),
]);

/** Whether something can ever be set under this name. */
export function isNamed(name: string): boolean {
  return ['.', ownPrefix, environmentPrefix].some((prefix) => name.startsWith(prefix)) || readers.has(name);
}

/** The value of `{$name}`, or null where nothing is set. */
export function readVariable(draft: TurnDraft, name: string): string | null {
  const value = rawValue(draft, name);
  if (value === null) return null;
  return Array.isArray(value) && name.includes('[i]') ? value.map(textOf).join(', ') : textOf(value);
}

/** The same as it is, a list where a path says `[i]`. */
export function rawValue(draft: TurnDraft, name: string): unknown {
  if (name.startsWith('.')) return partOfResponse(draft, name.slice(1));
  if (name.startsWith(ownPrefix)) return valueOf(draft, name.slice(ownPrefix.length));
  if (name.startsWith(environmentPrefix)) return ofEnvironment(draft, name.slice(environmentPrefix.length));
  return readers.get(name)?.(draft) ?? null;
}

function ofEnvironment({ at: { environment } }: TurnDraft, name: string): string | null {
  return Object.hasOwn(environment, name) ? (environment[name] ?? null) : null;
}

function partOfResponse(draft: TurnDraft, written: string): unknown {
  const path = parsePath(written);
  if (path === null) return null;
  const [root, ...rest] = path;
  return typeof root === 'string' ? readPath(responseIn(valueOf(draft, root), root), rest) : null;
}

/** What the connector of a conversation tells its bot beforehand. */
export const toldByConnector = new Set(['convId', 'conversationId']);

/** What the bot remembers under a name. */
export function valueOf(draft: TurnDraft, name: string): unknown {
  const own = draft.run.variables.find((one) => one.name === name)?.value ?? null;
  return own === null && toldByConnector.has(name) ? conversationOf(draft) : own;
}

function conversationOf({ run: { channel } }: TurnDraft): string | null {
  return channel.kind === 'conversation' ? channel.conversationId : null;
}
