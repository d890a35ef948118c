import { fnv } from '#base/fnv';
import type { User } from './user';

/**
 * The permanent API Access Key of a user: always the same, and nobody else's. It follows from what only the user has, so nothing
 * has to be kept or given out. [AC15] [S36]
 */
export function apiAccessKeyOf({ id, pid, accountId }: Pick<User, 'id' | 'pid' | 'accountId'>): string {
  return ['a', 'b', 'c', 'd'].map((part) => digest(`${part} ${accountId} ${id} ${pid} ${part}`)).join('');
}

const digest = (text: string) => fnv(text).toString(16).padStart(8, '0');
