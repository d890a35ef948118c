import type { VisitorEngagement } from '#contract/topics';
import { kindWords } from '../../words/conversation-kinds';
import { pageOf } from '../../words/test-pages';

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

/** Whose visitor I can be, of either type, each with the page on which that is tried; types are told apart where there are two. [UI371] */
export function visitorChoices(siteId: string, published: readonly VisitorEngagement[]) {
  const isMixed = new Set(published.map(({ kind }) => kind)).size > 1;
  return published.map(({ engagementId, campaignName, name, kind }) => ({
    value: engagementId,
    label: `${campaignName}: ${name}`,
    group: isMixed ? kindWords[kind].type : undefined,
    path: pageOf(kind, siteId, engagementId),
  }));
}
