import type { DialogId, IntegrationId, InteractionId } from '#model/ids';

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
}

/** Something an author should see, and where; at no part of the bot where it is about its connectors. */
export interface Problem extends Finding {
  readonly dialogId: DialogId | null;
  readonly interactionId: InteractionId | null;
  readonly integrationId: IntegrationId | null;
}

export function error(field: string | null, text: string): Finding {
  return { severity: 'error', field, text };
}

export function warning(field: string | null, text: string): Finding {
  return { severity: 'warning', field, text };
}

export function problemAt(place: Partial<Problem>, finding: Finding): Problem {
  return { dialogId: null, interactionId: null, integrationId: null, ...place, ...finding };
}
