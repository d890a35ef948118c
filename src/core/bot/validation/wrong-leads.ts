import type { Bot } from '#model/bot';
import type { NextAction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { leadOf } from '../next-action';
import type { Place } from '../place';
import { quote } from '../quote';
import { rulesOf, usesNext } from './nexts-of';
import { error, warning, type Finding } from './problem';

/** Next actions, its own and those of its rules, that lead nowhere or round in a circle. */
export function wrongLeads(bot: Bot, from: Place): Finding[] {
  const { interaction } = from;
  const own = usesNext(bot, interaction)
    ? judge(bot, from, interaction.next, 'next', `The next action of ${quote(interaction.name)}`)
    : [];
  const rules = rulesOf(interaction).flatMap(({ name, next }) =>
    judge(bot, from, next, 'rules', `The rule ${quote(name)}`),
  );
  return [...own, ...rules, ...circle(bot, from)];
}

function judge(bot: Bot, from: Place, next: NextAction, field: string, what: string): Finding[] {
  const lead = leadOf(bot, from, next);
  if (lead.kind === 'gone') {
    return [error(field, `${what} leads to something that was deleted: choose where to go on.`)];
  }
  if (lead.kind !== 'disabled') return [];
  const dialog = quote(lead.dialog.name);
  return [warning(field, `${what} leads to the dialog ${dialog}, which is disabled: nothing follows.`)];
}

/** Told where the circle is closed, not at everything that goes round in it. */
function circle(bot: Bot, from: Place): Finding[] {
  const { name, next } = from.interaction;
  if (next.kind === 'next' || !goesRound(bot, from)) return [];
  const text = `${quote(name)} leads back to itself and no question is asked on the way: the bot breaks off.`;
  return [warning('next', text)];
}

function goesRound(bot: Bot, from: Place): boolean {
  const passed = new Set<Place['interaction']>();
  let at: Place | null = from;
  while (at !== null && !passed.has(at.interaction)) {
    passed.add(at.interaction);
    at = placeWithoutWaiting(bot, at);
  }
  return at?.interaction === from.interaction;
}

function placeWithoutWaiting(bot: Bot, from: Place): Place | null {
  const { interaction } = from;
  if (!hasCategory(interaction, 'statement') && !hasCategory(interaction, 'starter')) return null;
  const lead = leadOf(bot, from, interaction.next);
  return lead.kind === 'play' ? lead.place : null;
}
