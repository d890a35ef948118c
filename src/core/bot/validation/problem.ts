import type { DialogId, IntegrationId, InteractionId } from '#model/ids';
import type { Fix, Remedy } from './fix';

/** What is wrong and how grave it is. */
export interface Finding {
  /**
   * `error`: it cannot work as written. `warning`: it will hardly do what was meant. `advice`: it works, and there is
   * something to know.
   */
  readonly severity: 'error' | 'warning' | 'advice';
  readonly text: string;
  /** The input this is about, as the command that saves it names it. */
  readonly field: string | null;
  /** What mends it, each by itself; not there where nothing does that is well defined. */
  readonly remedies?: readonly Remedy[];
}

/** Something an author should see, and where; at no part of the bot where it is about all of it, or its connectors. */
export interface Problem extends Omit<Finding, 'remedies'> {
  readonly dialogId: DialogId | null;
  readonly interactionId: InteractionId | null;
  readonly integrationId: IntegrationId | null;
  readonly fixes?: readonly Fix[];
}

/** As it is found, before it is known in which bot. */
export type Placed = Omit<Problem, 'fixes'> & Pick<Finding, 'remedies'>;

export function error(field: string | null, text: string, remedies: readonly Remedy[] = []): Finding {
  return found('error', field, text, remedies);
}

export function warning(field: string | null, text: string, remedies: readonly Remedy[] = []): Finding {
  return found('warning', field, text, remedies);
}

export function advice(field: string | null, text: string, remedies: readonly Remedy[] = []): Finding {
  return found('advice', field, text, remedies);
}

function found(
  severity: Finding['severity'],
  field: string | null,
  text: string,
  remedies: readonly Remedy[],
): Finding {
  return { severity, field, text, ...(remedies.length > 0 && { remedies }) };
}

export function problemAt(place: Partial<Placed>, finding: Finding): Placed {
  return { dialogId: null, interactionId: null, integrationId: null, ...place, ...finding };
}
