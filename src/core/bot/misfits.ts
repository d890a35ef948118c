import type { Bot } from '#model/bot';
import { dialogKinds } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';
import { keysOf } from '#model/keys-of';
import { checkInteraction } from './check-dialog';

/** The first thing that has an id another had before it. */
export function* doubled(place: string, things: readonly { readonly id: string }[]): Generator<string> {
  const seen = new Map<string, number>();
  for (const [index, { id }] of things.entries()) {
    const before = seen.get(id);
    if (before !== undefined) yield `${place}.${index} has the id ${id}, as ${place}.${before} has`;
    seen.set(id, index);
  }
}

/** What cannot be in a bot, in words that begin with its place: ids that stand twice, more than one start, what nobody may save. */
export function* misfits(
  bot: string,
  { dialogs, integrations, domain }: Pick<Bot, 'dialogs' | 'integrations' | 'domain'>,
): Generator<string> {
  const place = `${bot}.dialogs`;
  // Which skill one leads to is text its author writes: what it is worth shows when it is used.
  yield* doubled(`${bot}.integrations`, integrations);
  yield* doubled(place, dialogs);
  for (const part of ['intents', 'entities'] as const)
    yield* doubled(`${bot}.domain.${part}`, domain?.[part] ?? []);
  const seen = new Map<string, string>();
  for (const kind of keysOf(dialogKinds).filter((one) => dialogKinds[one].isOnly)) {
    const { length } = dialogs.filter((one) => one.kind === kind);
    const name = dialogKinds[kind].label.toLowerCase();
    if (length > 1) yield `${bot} has ${length} ${name} dialogs; one is all it can have`;
  }
  for (const [index, dialog] of dialogs.entries()) {
    const starter = dialog.interactions.findIndex((one) => hasCategory(one, 'starter'));
    const starters = dialog.interactions.filter((one) => hasCategory(one, 'starter')).length;
    if (starters > (dialogKinds[dialog.kind].hasStarter ? 1 : 0) || starter > 0)
      yield `${place}.${index} may have one User Says, at its beginning, and a fallback dialog none`;
    for (const [step, interaction] of dialog.interactions.entries()) {
      const here = `${place}.${index}.interactions.${step}`;
      const before = seen.get(interaction.id);
      if (before !== undefined) yield `${here} has the id ${interaction.id}, as ${before} has`;
      seen.set(interaction.id, here);
      yield* doubled(`${here}.rules`, interaction.rules);
      const checked = checkInteraction(interaction);
      if (!checked.ok) yield `${here}: ${checked.failure.text.replace(/\.$/, '')}`;
    }
  }
}
