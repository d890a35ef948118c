import { beginPane, paneTexts, replacePane, type Recollection } from '../../../panes/pane-storage';

/** Who the people in the panes were as each step began, beside the panes, so that a reload finds it again. [WT12] */
export function createMoments(storage: () => Storage, panes: readonly string[], workspace: string) {
  const momentOf = (pane: string, stepId: string) => `${pane}@${stepId}`;
  const textsOf = (pane: string) => paneTexts(storage, pane, workspace);
  const replace = (pane: string, texts: ReadonlyMap<string, string>) =>
    replacePane(storage, pane, workspace, texts);
  /** Whether a pane has begun now. */
  const begin = () => panes.map((pane) => beginPane(storage, pane, workspace)).some(Boolean);

  return {
    begin,
    note(stepId: string): void {
      for (const pane of panes) replace(momentOf(pane, stepId), textsOf(pane));
    },
    knows: (stepId: string): boolean => panes.every((pane) => textsOf(momentOf(pane, stepId)).size > 0),
    /** As they were then; as the tab is where nothing is known of it. The answer is what each has to take over of it. */
    recall(stepId: string): ReadonlyMap<string, Recollection> {
      const before = new Map(panes.map((pane) => [pane, [...textsOf(pane).keys()]]));
      for (const pane of panes) replace(pane, textsOf(momentOf(pane, stepId)));
      begin();
      return new Map(
        panes.map((pane) => [
          pane,
          new Map([...(before.get(pane) ?? []).map((key) => [key, null] as const), ...textsOf(pane)]),
        ]),
      );
    },
  };
}
