import type { User } from './user';

/** FNV-1a. */
const [start, prime] = [0x811c9dc5, 0x01000193];

/**
 * The permanent API Access Key of a user: always the same, and nobody else's. It follows from what only the user has, so nothing
 * has to be kept or given out. [AC15] [S36]
 */
export function apiAccessKeyOf({ id, pid, accountId }: Pick<User, 'id' | 'pid' | 'accountId'>): string {
  return ['a', 'b', 'c', 'd'].map((part) => digest(`${part} ${accountId} ${id} ${pid} ${part}`)).join('');
}

function digest(text: string): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
