import { hideSecrets, tellsOfSecret } from '#model/telling-names';

/** Where anything may stand, whose names nobody here has given. */
const free = new Set(['foreign', 'value']);

/** What a conversation puts in: it says nothing itself. */
const placeholder = /\{\{[^{}]*\}\}|\{\$[^{}]*\}|\{\w+\.[^{}]*\}/g;
const scheme = /^\s*(basic|bearer|token|apikey)\s/i;

const address = /^\s*[a-z][a-z\d+.-]*:\/\//i;

/** A copy in which what is named like a secret, of a row, of what is not ours or in an address, is empty. [SH4] */
export function blankSecrets(value: unknown, isFree = false): unknown {
  if (typeof value === 'string') return address.test(value) ? hideSecrets(value, blankText) : value;
  if (Array.isArray(value)) return value.map((one) => blankSecrets(one, isFree));
  if (typeof value !== 'object' || value === null) return value;
  const row = nameOfRow(value);
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => {
    const tells = row === null ? isFree && tellsOfSecret(name) : name === 'value' && tellsOfSecret(row);
    return [name, tells ? blank(inner) : blankSecrets(inner, isFree || free.has(name))];
  });
  return Object.fromEntries(entries);
}

/** The names of rows that are empty and would not be if they had travelled. */
export function blankRows(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  const row = nameOfRow(value);
  if (row !== null && 'value' in value && value.value === '' && tellsOfSecret(row)) found.add(row);
  for (const inner of Object.values(value)) blankRows(inner, found);
  return found;
}

/** What a value is kept under, by the name that tells if one does; null for what is no row. */
function nameOfRow(value: object): string | null {
  if (!('value' in value)) return null;
  const { key, name } = value as { key?: unknown; name?: unknown };
  const names = [key, name].filter((one) => typeof one === 'string');
  return names.find(tellsOfSecret) ?? names[0] ?? null;
}

function blank(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blank);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, blank(inner)]));
  if (typeof value === 'string') return blankText(value);
  return typeof value === 'number' ? '' : value;
}

function blankText(text: string): string {
  const isOpen = `${text} `.replace(scheme, '').replace(placeholder, '').trim() === '';
  return isOpen ? text : '';
}
