import { looseOf } from './travels';

/** Where a world keeps them: of each thing of a collection, the way to the texts and their names. */
const places = [
  { collection: 'users', way: ['login'], names: ['password'] },
  {
    collection: 'users',
    way: ['login', 'key'],
    names: ['appKey', 'secret', 'accessToken', 'accessTokenSecret'],
  },
  { collection: 'consumers', way: [], names: ['secret'] },
] as const;

/** What is typed beside such a name signs somebody in somewhere. */
const telling =
  /pass(word|phrase)|secret|token|authoriz|credential|cookie|(api|app|private|access)[-_ ]?key/i;

type Own = Record<string, unknown>;

/** The world without a password or key, and without the values of rows (headers, variables, fields) that are named like one. [SH4] */
export function withoutSecrets(world: unknown): unknown {
  const bare = copy(world, true) as Own;
  eachSecret(bare, (holder, name) => delete holder[name]);
  return bare;
}

/** With new ones in their places. [SH5] */
export function withFreshSecrets(world: unknown, token: () => string): unknown {
  const own = copy(world, false) as Own;
  eachSecret(own, (holder, name) => {
    holder[name] = token();
  });
  return own;
}

function eachSecret(world: Own, deed: (holder: Own, name: string) => void): void {
  for (const { collection, way, names } of places) {
    for (const thing of Object.values(looseOf(world[collection]))) {
      let holder = looseOf(thing);
      for (const part of way) holder = looseOf(holder[part]);
      // A user has either a password or keys.
      const isIts = collection === 'consumers' || way.length === 2 || holder['method'] === 'password';
      if (isIts && Object.keys(holder).length > 0) for (const name of names) deed(holder as Own, name);
    }
  }
}

function copy(value: unknown, isBlanked: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => copy(one, isBlanked));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, copy(inner, isBlanked)] as const);
  const copied = Object.fromEntries(entries);
  const { key, value: typed } = copied;
  if (isBlanked && typeof key === 'string' && typeof typed === 'string' && telling.test(key))
    copied['value'] = '';
  return copied;
}
