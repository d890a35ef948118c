import { isBlank } from '#model/comparable-text';
import type { Bot } from '#model/bot';
import { dialogKinds, type Dialog } from '#model/dialog';
import type { InteractionId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { leadOf } from '../next-action';
import { enabledFrom, type Place } from '../place';
import { nextsOf } from './nexts-of';

/** Every interaction some conversation may come to, through those alone that `isPassed` says. */
export function reachOf(
  bot: Bot,
  isPassed: (interaction: Interaction) => boolean = () => true,
): ReadonlySet<InteractionId> {
  const reached = new Set<InteractionId>();
  const open = bot.dialogs.filter(begins).flatMap((dialog) => enabledFrom(dialog, 0) ?? []);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (reached.has(place.interaction.id)) continue;
    reached.add(place.interaction.id);
    if (isPassed(place.interaction)) open.push(...placesAfter(bot, place));
  }
  return reached;
}

/** Whether what a consumer says can begin it. */
function begins({ enabled, kind, interactions }: Dialog): boolean {
  return (
    enabled && (!dialogKinds[kind].hasStarter || interactions.some((it) => it.enabled && hasPattern(it)))
  );
}

/** A pattern that cannot be read counts, for it is a problem of its own. */
function hasPattern(interaction: Interaction): boolean {
  if (!hasCategory(interaction, 'starter')) return false;
  return Boolean(interaction.intentId) || interaction.patterns.some((it) => !isBlank(it));
}

function placesAfter(bot: Bot, from: Place): Place[] {
  return nextsOf(bot, from.interaction).flatMap((next) => {
    const lead = leadOf(bot, from, next);
    return lead.kind === 'play' ? [lead.place] : [];
  });
}
