import type { Bot } from '#model/bot';
import type { NextAction, Rule } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { leadOf } from '../next-action';
import type { Place } from '../place';
import { quote } from '../quote';
import { enabling, leadingTo, saving, type Remedy } from './fix';
import { rulesOf, usesNext } from './nexts-of';
import { error, warning, type Finding } from './problem';

/** Next actions, its own and those of its rules, that lead nowhere or round in a circle. */
export function wrongLeads(bot: Bot, from: Place): Finding[] {
  const { interaction } = from;
  const own = usesNext(bot, interaction)
    ? judge(bot, from, null, `The next action of ${quote(interaction.name)}`)
    : [];
  const rules = rulesOf(interaction).flatMap((rule) =>
    judge(bot, from, rule, `The rule ${quote(rule.name)}`),
  );
  return [...own, ...rules, ...circle(bot, from)];
}

/** Of a rule, or the interaction's own. */
function judge(bot: Bot, from: Place, rule: Rule | null, what: string): Finding[] {
  const { next } = rule ?? from.interaction;
  const field = rule === null ? 'next' : 'rules';
  const lead = leadOf(bot, from, next);
  if (lead.kind === 'gone') {
    const text = `${what} leads to something that was deleted: choose where to go on.`;
    return [error(field, text, [...making(bot, next), goingOn(from, rule)])];
  }
  if (lead.kind !== 'disabled') return [];
  const dialog = quote(lead.dialog.name);
  const text = `${what} leads to the dialog ${dialog}, which is disabled: nothing follows.`;
  return [warning(field, text, [enabling(lead.dialog, dialog)])];
}

/** A dialog that is led to comes into being under the id by which it is. */
function making({ dialogs }: Bot, next: NextAction): Remedy[] {
  if (next.kind !== 'dialog') return [];
  const { kind, name } = { kind: 'standard', name: 'New dialog' } as const;
  const dialog = { id: next.dialogId, kind, name, enabled: true, interactions: [] };
  return [
    { label: 'Create the missing dialog', edit: { type: 'dialog.restore', dialog, at: dialogs.length } },
  ];
}

/** To what stands below it; the last one ends its dialog. */
function goingOn({ dialog, interaction }: Place, rule: Rule | null): Remedy {
  const isLast = dialog.interactions.at(-1)?.id === interaction.id;
  return isLast
    ? saving('End the dialog there', leadingTo(interaction, rule, { kind: 'end' }))
    : saving('Go on with the next interaction', leadingTo(interaction, rule, { kind: 'next' }));
}

/** Told where the circle is closed, not at everything that goes round in it. */
function circle(bot: Bot, from: Place): Finding[] {
  const { name, next } = from.interaction;
  if (next.kind === 'next' || !goesRound(bot, from)) return [];
  const text = `${quote(name)} leads back to itself and no question is asked on the way: the bot breaks off.`;
  return [warning('next', text, [goingOn(from, null)])];
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
