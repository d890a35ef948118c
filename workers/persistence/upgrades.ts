import type { Fact } from '#model/fact';
import { worldVersion, type World } from '#model/world';
import type { Stored, WorldStep } from './world-steps';

/** Changes the stores. Written against the bare database: the schema's type knows only the newest stores. */
type DatabaseStep = (db: IDBDatabase, transaction: IDBTransaction) => void;

/** Step n brings the database from version n to n + 1. A step that was shipped is never edited. */
export const databaseSteps: readonly DatabaseStep[] = [
  (db) => {
    db.createObjectStore('batches', { keyPath: 'first' });
    db.createObjectStore('snapshots', { keyPath: 'position' });
  },
  (db) => {
    db.createObjectStore('steps', { keyPath: 'id' });
  },
  (db) => {
    db.createObjectStore('archive', { keyPath: 'number' }).createIndex('keys', 'keys', { multiEntry: true });
  },
];

/** What brings something of this version to today's; nothing is fetched for what is of today. */
export async function stepsSince(version: number): Promise<readonly WorldStep[]> {
  return version < worldVersion ? (await older()).worldSteps : [];
}

/** A stored world in today's shape. The version is the one it was stored with and must not be newer than ours. */
export function upgradeWorld(stored: unknown, version: number, steps: readonly WorldStep[]): World {
  const upgraded = stepsFrom(version, steps).reduce((world, step) => step.world(world), asStored(stored));
  // The edge: what our own steps have brought to today's version has today's shape.
  return withLaterParts({ ...upgraded, version: worldVersion }) as unknown as World;
}

/** Today's version came to know these later: what it stored before has none of them. */
function withLaterParts({ order, ...parts }: Stored): Stored {
  const lists = { environments: [], resources: [] };
  const records = { environments: {}, resources: {}, context: {} };
  return { ...records, ...parts, order: order && { ...lists, ...asStored(order) } };
}

/** Today's version came to count places by kind of conversation: what counts them is fetched for a world of before, which it changes. [RT21] */
export async function countPlaces(world: World): Promise<void> {
  if (Object.values(world.agents).some((agent) => !('load' in agent))) (await older()).queuesByKind(world);
}

/** What knows the shapes of before. */
const older = () => import('./world-steps');

/** Stored facts in today's shape, with the worlds that some of them carry. */
export function upgradeFacts(
  stored: readonly unknown[],
  version: number,
  steps: readonly WorldStep[],
): Fact[] {
  return stored.map((fact) => {
    const upgraded = stepsFrom(version, steps).reduce((older, step) => step.fact(older), asStored(fact));
    const whole =
      'world' in upgraded
        ? { ...upgraded, world: upgradeWorld(upgraded['world'], version, steps) }
        : upgraded;
    return whole as unknown as Fact;
  });
}

function stepsFrom(version: number, steps: readonly WorldStep[]): readonly WorldStep[] {
  return steps.slice(version - 1);
}

function asStored(value: unknown): Stored {
  if (typeof value !== 'object' || value === null) throw new Error('A stored world or fact is no object.');
  return value as Stored;
}
