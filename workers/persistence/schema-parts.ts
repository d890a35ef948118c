import * as v from 'valibot';
import { asId, type Id } from '#model/ids';

/** The small shapes that stored nouns are made of. No id may hide behind what every object has by birth. */
export const id = <I extends Id<string>>() =>
  v.pipe(
    v.string(),
    v.nonEmpty(),
    v.maxLength(200),
    v.check((name) => !(name in Object.prototype), 'an id'),
    v.transform(asId<I>),
  );
export const text = v.string();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** ms since 1970. */
export const moment = v.pipe(v.number(), v.finite());

export const accountId = id<Id<'Account'>>();
export const userId = id<Id<'User'>>();
export const skillId = id<Id<'Skill'>>();
export const botId = id<Id<'Bot'>>();
export const consumerId = id<Id<'Consumer'>>();
export const conversationId = id<Id<'Conversation'>>();
export const ringId = id<Id<'Ring'>>();
