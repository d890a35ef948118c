import type { CallAnswer } from '#model/call';
import type { ScriptAnswer, ScriptJob } from '#model/script';

/** How a call is answered: by what is known at once, by code that has to run first, or by a host outside that was allowed. */
export type Answering =
  | { readonly kind: 'known'; readonly answer: CallAnswer }
  | {
      readonly kind: 'by-code';
      readonly job: ScriptJob;
      readonly answerOf: (ran: ScriptAnswer) => CallAnswer;
    }
  | {
      readonly kind: 'outside';
      readonly origin: string;
      /** Where nothing leaves. */
      readonly instead: CallAnswer;
    };

/** What is known at once. */
export function known(answer: CallAnswer): Answering {
  return { kind: 'known', answer };
}
