import { isJson } from '#model/json';
import { limits } from '#model/limits';

// What a call brought is remembered as text in an object, so that a script can parse it and write it anew.

/** What `api_<name>` holds after a call: `jsonData`, in which the body stands under the variable's own name. Null for what is no JSON, or nested too deep. [BT106] */
export function responseOf(variable: string, body: string): { readonly jsonData: string } | null {
  const text = body.trim() === '' ? 'null' : body;
  return isJson(parse(text), limits.callBody * 2)
    ? { jsonData: `{${JSON.stringify(variable)}:${text}}` }
    : null;
}

/** The same for a body that cannot be read: it is a text. */
export function unreadResponse(variable: string, body: string): { readonly jsonData: string } {
  return { jsonData: JSON.stringify({ [variable]: body }) };
}

/** What paths look into: of a call’s response its body, of what a script has put there that. */
export function responseIn(value: unknown, variable: string): unknown {
  const held = memberOf(value, 'jsonData');
  if (typeof held !== 'string') return value;
  return memberOf(parse(held), variable);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
