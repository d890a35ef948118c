import type { QueueRow, VisitorRow } from '#contract/topics';
import type { World } from '#model/world';

/** What would become of conversations that are asked for now, and who waits. [RT23] */
export interface LookAhead {
  visitorRow(world: World, id: VisitorRow['id']): VisitorRow;
  queueRows(world: World): readonly QueueRow[];
}
