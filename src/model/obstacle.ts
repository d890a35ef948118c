import type { BotId, CampaignId } from './ids';

/** Where something that stands in the way is mended. */
export type Mend =
  | { readonly at: 'campaigns' | 'users' | 'bots' | 'agent-workspace' }
  | { readonly at: 'campaign'; readonly campaignId: CampaignId }
  | { readonly at: 'connectors'; readonly botId: BotId };

/** What stands in the way of something, as a sentence, and where to mend it. */
export interface Obstacle {
  readonly text: string;
  readonly mend: Mend;
}
