import type { Integration } from './integration';

type Api = Integration<'api'>;

/** What a call of the platform’s escalation service has to bring, as it is written before it is filled in. */
export const escalationParts = {
  userPlatformId: '{$chatBotUserPlatformId}',
  chatBotId: '{$chatBotId}',
  message: '{$botContext.transferMessage}',
  conversationId: '{$botContext.convId}',
} as const;
const needed = ['message', 'conversationId'] as const;

export const keyHeader = 'Authorization';
export const isKeyHeader = ({ key }: { readonly key: string }) =>
  key.trim().toLowerCase() === keyHeader.toLowerCase();

/** What keeps a call from being taken; only what can be said before it is made. */
export type CallLack =
  | { readonly kind: 'method' | 'key-missing' | 'key-wrong' | 'body-broken' }
  | { readonly kind: 'body-field'; readonly field: (typeof needed)[number] }
  | { readonly kind: 'body-conversation' }
  | { readonly kind: 'body-skill'; readonly id: string };

/** A variable, or what an integration has brought, stands there: what it will be is known only in the conversation. */
const isOpen = (text: string) => /\{(\$|[^{}"]*\.)/.test(text);

/** Whether the service gives the key a chance. @param keys those it takes; undefined where they are not known */
export function keyLack({ headers }: Api, keys: readonly string[] | undefined): CallLack | null {
  const given = headers.find(isKeyHeader)?.value.trim();
  if (given === undefined || given === '') return { kind: 'key-missing' };
  return keys === undefined || isOpen(given) || keys.includes(given) ? null : { kind: 'key-wrong' };
}

/** Whether the service can read the body, and who is to take over. */
export function bodyLacks({ postBody }: Api, isSkill: (id: string) => boolean): CallLack[] {
  const body = readEscalationBody(postBody);
  if (body === null) return isOpen(postBody) ? [] : [{ kind: 'body-broken' }];
  const valueOf = (field: string) => escalationText(body, field);
  const lacks: CallLack[] = needed
    .filter((field) => valueOf(field) === '')
    .map((field) => ({ kind: 'body-field', field }));
  const conversation = valueOf('conversationId');
  if (conversation !== '' && !isOpen(conversation)) lacks.push({ kind: 'body-conversation' });
  const id = valueOf('agentSkillId');
  if (!isOpen(id) && !isSkill(id)) lacks.push({ kind: 'body-skill', id });
  return lacks;
}

/** The body of such a call; null where it is no JSON object. */
export function readEscalationBody(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** What it says there: texts and numbers count, whatever else a body holds. */
export function escalationText(body: object, field: string): string {
  const value: unknown = Object.hasOwn(body, field) ? Reflect.get(body, field) : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}
