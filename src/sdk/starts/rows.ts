import type { Row, Topic } from '#contract/topics';
import type { StartStage } from './stage';
import { patienceMs } from './stage';
import { waitUntil } from './wait-until';

/** The first that is found among the rows of a topic; null where none came in time. */
export async function rowWhere<T extends Topic>(
  { sandbox }: StartStage,
  topic: T,
  fits: (row: Row<T>) => boolean,
): Promise<Row<T> | null> {
  let rows: readonly Row<T>[] = [];
  const changing = {
    onChange: (look: () => void) =>
      sandbox.watch(topic, (now) => {
        rows = [...now.values()];
        look();
      }),
  };
  return waitUntil(changing, () => rows.find(fits), sandbox, patienceMs);
}

/** Whether all that is asked for is there; of a list, each entry. */
export function holds(value: unknown, asked: unknown): boolean {
  if (Array.isArray(asked))
    return Array.isArray(value) && asked.every((one) => value.some((other) => holds(other, one)));
  if (typeof asked !== 'object' || asked === null) return value === asked;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(asked).every(
    ([key, one]) =>
      Object.hasOwn(value, key) && holds((value as Readonly<Record<string, unknown>>)[key], one),
  );
}
