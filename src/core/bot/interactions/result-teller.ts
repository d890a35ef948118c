import type { Interaction, KindOf } from '#model/interaction';
import type { TurnDraft } from '../turn-draft';

/** What an interaction itself says of how its call has ended, before its rules decide. */
export interface ResultTeller<Kind extends KindOf<'integration'>> {
  shows?(draft: TurnDraft, interaction: Interaction<Kind>): void;
  /** Otherwise a built-in text is said, where no rule is there for a failure. */
  lacks?(draft: TurnDraft, interaction: Interaction<Kind>): void;
}
