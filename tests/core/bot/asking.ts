import { asId, type InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { newInteraction } from '#core/bot/new-bot';
import { bot, dialog, Talk, text, userSays } from './bot-builder';

type Fields<Kind extends Interaction['kind']> = Partial<Omit<Interaction<Kind>, 'kind'>>;

export function asks<Kind extends Interaction['kind']>(kind: Kind, fields: Fields<Kind>): Interaction {
  const blank = newInteraction<Interaction['kind']>(kind, { id: asId<InteractionId>('asks'), name: 'asks' });
  return { ...blank, ...(fields as object) };
}

/** A bot that asks in this way and then says what stands for the answer; `red` leads elsewhere. */
export function asking(question: Interaction) {
  const last = { next: { kind: 'end' } } as const;
  return bot([
    dialog('Asks', [
      userSays(['hi']),
      question,
      text('It stands for “{$quickReplyPayload}”.', last),
      text('Red it is.', last),
    ]),
  ]);
}

export function shownBy(question: Interaction) {
  const talk = new Talk(asking(question));
  talk.say('hi');
  return talk.run.outbox.map(({ text: words, card, quickReplies }) => ({ words, card, quickReplies }));
}

export const chip = (title: string, says = title) => ({
  type: 'button',
  title,
  click: { actions: [{ type: 'publishText', text: says }] },
});
