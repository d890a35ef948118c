import { failed, ok, type Result } from '#base/result';
import { readOne, writeOne } from './edition-one';
import { blankRows } from './blank-secrets';
import { worldFileFormat } from '#model/world-file-format';
import { renewIds, type NewIds } from './marks';
import { withFreshSecrets, withoutSecrets } from './secrets';
import { cutKeys, marksOf, putKeys } from './access-keys';
import { fill, looseOf, thin, type Load, type Loose } from './travels';
import { atDesks, type AtDesk } from './at-desks';

export type { Load } from './travels';
export type { AtDesk } from './at-desks';

/** What a link carries beside a world. */
export interface Shared {
  /** What the new workspace is named after. */
  readonly name: string;
  /** Where it opens, as the address has it after its `#`; empty for the usual place. */
  readonly route: string;
  /** The user one is there; empty for the usual one. */
  readonly as: string;
  /** The text of a world file. */
  readonly file: string;
}

/** What came by a link. */
export interface Received extends Shared {
  /** The first account of it: a workspace that has it came by this opening. */
  readonly account: string;
  /** Which people were at their desks, and how. */
  readonly atWork: readonly AtDesk[];
  /** The names of what is empty since it does not travel, and has to be filled in again. */
  readonly blank: readonly string[];
}

/** What is made anew where a link is opened. */
export interface NewOnes extends NewIds {
  token(): string;
}

/** The edition this program writes. It reads all that there have been. */
export const edition = 1;
const readers: Readonly<Record<number, (text: string, fresh: NewOnes) => unknown>> = { 1: readOne };

const longest = { name: 100, route: 2_000, as: 200 } as const;

/** A world as a text that can be packed; null for what is no world file, or is more than any link holds. [SH1] [SH2] [SH3] [SH4] [SH42] */
export function writeShared({ name, route, as, file }: Shared, load: Load): string | null {
  const going = goingOf(file, load);
  if (going === null) return null;
  const { at, ...rest } = going;
  return writeOne({ n: name, ...(route !== '' && { o: route }), ...(as !== '' && { u: as }), ...rest }, at);
}

/** The same as a file, for what is too much for a link; null for what is no world file. [SH6] [SH41] */
export function writeSharedFile(file: string, load: Load, fresh: NewOnes): string | null {
  const going = goingOf(file, load);
  if (going === null) return null;
  const { v: version, w, k } = looseOf(renewIds(going, fresh));
  return fileOf(looseOf(w), k, version as number, fresh);
}

/** What goes along of a file, as the edition has it. */
function goingOf(file: string, load: Load) {
  const { version, world } = looseOf(parse(file));
  const { at } = looseOf(world);
  if (typeof version !== 'number' || typeof at !== 'number') return null;
  const { bare, cuts } = cutKeys(thin(looseOf(world), load));
  const w = withoutSecrets(bare);
  const marks = marksOf(w, cuts);
  return { at: Math.floor(at), v: version, w, ...(marks.length > 0 && { k: marks }) };
}

function fileOf(thinned: Loose, marks: unknown, version: number, fresh: NewOnes): string {
  putKeys(thinned, marks);
  const world = withFreshSecrets(fill(thinned, version), () => fresh.token());
  return JSON.stringify({ format: worldFileFormat, version, world });
}

/** What a text of this edition holds, with ids, passwords and keys of its own. Whether it is a world is for whoever opens it. [SH1] [SH5] [SH7] [SH31] */
export function readShared(of: number, text: string, fresh: NewOnes): Result<Received, string> {
  const whole = looseOf(renewIds(readers[of]?.(text, fresh), fresh));
  const { n: name, o: route = '', u: as = '', v: version, w, k } = whole;
  const isShared =
    typeof name === 'string' &&
    name.length <= longest.name &&
    typeof route === 'string' &&
    route.length <= longest.route &&
    typeof as === 'string' &&
    as.length <= longest.as &&
    typeof version === 'number';
  if (!isShared) return failed('What is in this link is no workspace.');
  const file = fileOf(looseOf(w), k, version, fresh);
  return ok({
    name,
    route,
    as,
    file,
    account: firstAccount(w),
    atWork: atDesks(w),
    blank: [...blankRows(w)],
  });
}

function firstAccount(world: unknown): string {
  const { accounts } = looseOf(world);
  return Array.isArray(accounts) ? String(looseOf(accounts[0])['id']) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
