import { asId, type InteractionId } from '#model/ids';
import { dialog, goTo, onPattern, question, rule, text, userSays } from '../core/bot/bot-builder';

/** A dialog of so many interactions: lines about its subject and a question at the end; asked for more it says them again. */
export function subject(n: number, interactions: number) {
  const word = wordOf(n);
  const rest = (at: number) => ({ id: asId<InteractionId>(`${n}-${at}`), name: `${word} ${at}` });
  const again = rule(onPattern('*more*'), goTo(rest(1).id));
  return dialog(word, [
    userSays([`*(${word})*`], rest(0)),
    ...Array.from({ length: interactions - 2 }, (_, line) => text(`About ${word}.`, rest(line + 1))),
    question(`Is that all about ${word}?`, { ...rest(interactions - 1), rules: [again] }),
  ]);
}

/** No subject's word is a part of another's. */
export function wordOf(n: number): string {
  return `subject${n}s`;
}
