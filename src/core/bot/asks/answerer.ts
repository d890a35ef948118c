import type { Answer, Ask, AskKind } from '#model/bot-run';
import type { Onward } from '../next-action';
import type { Place } from '../place';
import type { TurnDraft } from '../turn-draft';

/** What a bot does about a kind of thing it has asked for. */
export interface Answerer<Kind extends AskKind> {
  /** Goes on with the answer; null when the consumer is next. `place` is null once the author has deleted the interaction that asked. */
  goOn(draft: TurnDraft, place: Place | null, asked: Ask<Kind>, answer: Answer<Kind>): Onward | null;
  /** What consumers say meanwhile is heard and not replied to, or waits until the answer has come. */
  readonly meanwhile: 'not-replied-to' | 'waits';
}
