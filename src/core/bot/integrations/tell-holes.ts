import type { CallHole } from '#model/call';
import type { Integration } from '#model/integration';
import { note, type TurnDraft } from '../turn-draft';

/** A call has failed: what had no value in it may be why, each once in each part. [BT219] */
export function tellHoles(
  draft: TurnDraft,
  { name }: Pick<Integration, 'name'>,
  holes: readonly CallHole[] = [],
): void {
  const isAgain = ({ variable, part }: CallHole, at: number) =>
    holes.findIndex((one) => one.variable === variable && one.part === part) < at;
  for (const [at, hole] of holes.entries())
    if (!isAgain(hole, at)) note(draft, 'call-lacked', { integration: name, ...hole });
}
