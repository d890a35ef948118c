import type { VisitorEngagement } from '#contract/topics';

/** The one whose visitor I am: the one the address names, else the first that is shown. [VP13] */
export function metEngagement(
  published: readonly VisitorEngagement[],
  named: string | null,
): VisitorEngagement | undefined {
  return (
    published.find(({ engagementId }) => engagementId === named) ??
    published.find(({ obstacle }) => obstacle === null) ??
    published[0]
  );
}
