import type { DialogId, IntegrationId, InteractionId } from '#model/ids';

/** Something an author should see, and where. `error`: it cannot work as written. */
export interface Problem {
  readonly dialogId: DialogId | null;
  readonly interactionId: InteractionId | null;
  readonly integrationId: IntegrationId | null;
  readonly severity: 'error' | 'warning';
  readonly text: string;
}

export function problemAt(place: Partial<Problem>, severity: Problem['severity'], text: string): Problem {
  return { dialogId: null, interactionId: null, integrationId: null, ...place, severity, text };
}
