import { blankSecrets } from './blank-secrets';
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

type Own = Record<string, unknown>;

/** The world without a password or key, and without what is named like one. [SH4] */
export function withoutSecrets(world: unknown): unknown {
  const bare = blankSecrets(world) as Own;
  eachSecret(bare, (holder, name) => delete holder[name]);
  return bare;
}

/** With new ones in their places. [SH5] */
export function withFreshSecrets(world: unknown, token: () => string): unknown {
  const own = JSON.parse(JSON.stringify(world)) as Own;
  eachSecret(own, (holder, name) => {
    holder[name] = token();
  });
  return own;
}

function eachSecret(world: Own, deed: (holder: Own, name: string) => void): void {
  for (const { collection, way, names } of places) {
    for (const thing of Object.values((world[collection] ?? {}) as object)) {
      let holder = looseOf(thing);
      for (const part of way) holder = looseOf(holder[part]);
      // A user has either a password or keys.
      const isIts = collection === 'consumers' || way.length === 2 || holder['method'] === 'password';
      if (isIts && Object.keys(holder).length > 0) for (const name of names) deed(holder as Own, name);
    }
  }
}
