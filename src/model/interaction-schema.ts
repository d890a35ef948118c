import * as v from 'valibot';
import type { Id } from './ids';
import { counts, limits, times } from './limits';
import { id, idText, judgedByHandlers, ownId, wait, type Reading } from './schema-parts';

/** Where it goes on is a wish: the interaction or dialog may be gone, and the builder then says so. */
const nextAction = v.variant('kind', [
  v.object({ kind: v.picklist(['next', 'current', 'end', 'close-conversation']) }),
  v.object({ kind: v.literal('interaction'), interactionId: id<Id<'Interaction'>>() }),
  v.object({ kind: v.literal('dialog'), dialogId: id<Id<'Dialog'>>() }),
]);

/** One step of a dialog, with the lengths of its texts and lists judged here or by the handler. */
export function interactionOf({ text, name, list, judged }: Reading) {
  const patterns = list(text(limits.pattern), counts.patterns);
  const excludeKeywords = list(text(limits.interactionText), counts.patterns);
  const condition = v.variant('kind', [
    v.object({ kind: v.literal('always') }),
    v.object({ kind: v.literal('pattern'), patterns, excludeKeywords }),
    v.object({ kind: v.literal('exact'), value: text(limits.interactionText) }),
    v.object({ kind: v.literal('no-match'), message: text(limits.interactionText) }),
    v.object({ kind: v.literal('integration-result'), result: v.picklist(['success', 'failure']) }),
  ]);
  const rule = v.object({
    id: idText,
    name: text(limits.interactionName),
    condition,
    next: nextAction,
  });
  const rules = list(rule, counts.rules);
  const common = {
    id: judged ? ownId<Id<'Interaction'>>() : id<Id<'Interaction'>>(),
    name: name(limits.interactionName),
    enabled: v.boolean(),
    delayMs: judged ? wait(0, times.longestDelay) : v.number(),
    next: nextAction,
  };
  return v.variant('kind', [
    v.object({
      kind: v.literal('user-says'),
      ...common,
      sample: text(limits.interactionText),
      patterns,
      excludeKeywords,
    }),
    v.object({ kind: v.literal('text'), ...common, text: text(limits.interactionText) }),
    v.object({
      kind: v.literal('text-question'),
      ...common,
      text: text(limits.question),
      fallback: text(limits.interactionText),
      rules,
    }),
    v.object({
      kind: v.literal('integration'),
      ...common,
      integrationId: v.nullable(id<Id<'Integration'>>()),
      rules,
    }),
  ]);
}

/** As commands carry it. */
export const interactionSchema = interactionOf(judgedByHandlers);
