import type { Bot } from '#model/bot';
import { isBlank } from '#model/comparable-text';
import { failureOf } from '#model/failure';
import type { Interaction } from '#model/interaction';
import { BLANK_MESSAGE } from '#model/integration';
import { integrationKinds } from '#model/integration/kinds';
import { callableBy, kindCalledBy } from '#model/interaction/called-integration';
import { hasCategory } from '#model/interaction/has-category';
import { cardLimits } from '#model/rich-content/limits';
import { shownLink } from '#model/rich-content/read-press';
import { transferTargetOf } from '#model/transfer-target';
import type { Dialog } from '#model/dialog';
import { checkInteraction } from '../check-dialog';
import { tooLongCode } from '../exchange/code';
import { leadsToTransfer } from '../leads-to-transfer';
import { listsOf } from '../pattern-lists';
import { isSpent, type Effort } from '../patterns/effort';
import { parsePattern } from '../patterns/parse-pattern';
import type { Place } from '../place';
import { quote } from '../quote';
import type { Around, KnownSkill } from '../integrations/caller';
import { missingResource } from '../integrations/missing-resource';
import { choosing, targetProblems } from '../integrations/target-problems';
import { hasVariable } from '../variables/fill-template';
import { deadRules } from './dead-rules';
import { unfitting } from './sample-problems';
import { offersAnything, optionProblems } from './option-problems';
import { mostChoices, saving, type Remedy } from './fix';
import { advice, error, problemAt, warning, type Finding, type Placed } from './problem';
import { wrongLeads } from './wrong-leads';

/** What is wrong with one interaction as it stands in its bot. */
export function interactionProblems(bot: Bot, place: Place, around: Around, effort: Effort): Placed[] {
  const { dialog, interaction } = place;
  const findings = [
    ...ofItself(interaction, effort),
    ...uncalled(bot, interaction),
    ...transferless(place, around),
    ...searchless(interaction, around),
    ...intentless(bot, interaction),
    ...takesAnything(bot, place),
    ...wrongLeads(bot, place),
  ];
  return findings.map((it) => problemAt({ dialogId: dialog.id, interactionId: interaction.id }, it));
}

/** While somebody types into one of a thousand, the others are what they were. */
const judged = new WeakMap<Interaction, readonly Finding[]>();

/** What is wrong with it wherever it stands. */
function ofItself(interaction: Interaction, effort: Effort): readonly Finding[] {
  const known = judged.get(interaction);
  if (known) return known;
  const findings = [
    ...unsavable(interaction),
    ...unreadable(interaction),
    ...wordless(interaction),
    ...typeless(interaction),
    ...unfitting(interaction, effort),
    ...imageless(interaction),
    ...optionProblems(interaction),
    ...notRun(interaction),
    ...deadRules(interaction, effort),
  ];
  // What was cut short for what came before it says nothing of itself.
  if (!isSpent(effort)) judged.set(interaction, findings);
  return findings;
}

/** What saving will refuse, except patterns: of those all are told. */
function unsavable(interaction: Interaction): Finding[] {
  const checked = checkInteraction(interaction);
  if (checked.ok || checked.failure.name === 'pattern-invalid') return [];
  return [error(checked.failure.field ?? null, checked.failure.text)];
}

function unreadable(interaction: Interaction): Finding[] {
  return listsOf(interaction).flatMap(({ patterns, field }) => patterns.flatMap(patternFinding(field)));
}

function patternFinding(field: string) {
  return (pattern: string): Finding[] => {
    const parsed = parsePattern(pattern);
    return parsed.ok ? [] : [error(field, failureOf('pattern-invalid', { pattern, ...parsed.failure }).text)];
  };
}

/** It says or asks nothing yet, and the bot plays it all the same. */
function isWordless(interaction: Interaction): boolean {
  return 'text' in interaction && isBlank(interaction.text) && !offersAnything(interaction);
}

function wordless(interaction: Interaction): Finding[] {
  if (!isWordless(interaction)) return [];
  const name = quote(interaction.name);
  const text = hasCategory(interaction, 'statement')
    ? `${name} has no text, so the bot says nothing here.`
    : `${name} asks nothing, and yet the bot waits for an answer.`;
  return [warning('text', text)];
}

/** A question that takes any reply takes also the wish for a person. */
function takesAnything(bot: Bot, { dialog, interaction }: Place): Finding[] {
  if (!hasCategory(interaction, 'question') || interaction.rules.length > 0) return [];
  const way = bot.dialogs.find(
    (other) => other !== dialog && other.enabled && isStarted(other) && leadsToTransfer(bot, other),
  );
  if (way === undefined) return [];
  const text = `${quote(interaction.name)} has no rules and takes any reply: while it is open, nobody reaches ${quote(way.name)}.`;
  return [advice('rules', text)];
}

function isStarted({ interactions }: Dialog): boolean {
  return interactions.some((it) => hasCategory(it, 'starter') && it.enabled);
}

/** Whoever wonders why an imported bot does not do what it did. */
function notRun({ name, foreign }: Interaction): Finding[] {
  if (tooLongCode(foreign?.['raw']).length === 0) return [];
  const text = `${quote(name)} has code that is too long to be run here; it is kept.`;
  return [advice(null, text)];
}

/** It calls nothing, or what it cannot call. */
function uncalled({ integrations }: Bot, interaction: Interaction): Finding[] {
  if (!('integrationId' in interaction)) return [];
  const callable = callableBy(interaction, integrations);
  if (callable.some(({ id }) => id === interaction.integrationId)) return [];
  const remedies = callable
    .slice(0, mostChoices)
    .map(({ id, name }) => saving(`Call ${quote(name)}`, { ...interaction, integrationId: id }));
  const calls = kindCalledBy(interaction);
  const lacks = calls ? `${integrationKinds[calls].label} integration` : 'integration';
  return [error('integrationId', `${quote(interaction.name)} has no ${lacks}: choose one.`, remedies)];
}

function typeless(interaction: Interaction): Finding[] {
  if (!('acceptedTypes' in interaction) || interaction.acceptedTypes.length > 0) return [];
  return [error('acceptedTypes', `${quote(interaction.name)} accepts no file: choose a type at least.`)];
}

function transferless({ dialog, interaction }: Place, around: Around): Finding[] {
  if (interaction.kind !== 'agent-transfer') return [];
  const { name, message } = interaction;
  const skillId = transferTargetOf(dialog, interaction);
  const handingTo = ({ id }: KnownSkill) => saving('', { ...interaction, skillId: id }).edit;
  const lacks = `${quote(name)} has no Agent Skill Id: enter the number of a skill, or a variable.`;
  const skill = isBlank(skillId)
    ? [error('skillId', lacks, choosing(around, handingTo))]
    : targetProblems({ skillId }, around, handingTo);
  if (!isBlank(message)) return skill;
  const text = `${quote(name)} has no message: enter a text, or ${BLANK_MESSAGE} to send none.`;
  const silent = saving('Send no message', { ...interaction, message: BLANK_MESSAGE });
  return [...skill, error('message', text, [silent])];
}

/** It has nothing to search, or nowhere to put what it finds. */
function searchless(interaction: Interaction, { resources }: Around): Finding[] {
  if (interaction.kind !== 'knowledge-ai') return [];
  const { name, knowledgeBaseId, layout, responseVariable } = interaction;
  const base = isBlank(knowledgeBaseId)
    ? [error('knowledgeBaseId', `${quote(name)} has no knowledge base: select one.`)]
    : missingResource('knowledge-base', 'knowledgeBaseId', knowledgeBaseId, resources);
  if (layout !== 'custom' || !isBlank(responseVariable)) return base;
  const text = `${quote(name)} has no response data variable, so nothing can show what it finds: enter a name.`;
  return [...base, error('responseVariable', text)];
}

function imageless(interaction: Interaction): Finding[] {
  if (interaction.kind !== 'image') return [];
  const { name, url } = interaction;
  if (isBlank(url)) return [warning('url', `${quote(name)} has no address, so the bot shows nothing here.`)];
  if (hasVariable(url) || shownLink(url, cardLimits.url)) return [];
  return [
    warning('url', `The address of ${quote(name)} opens nothing: it must begin with https:// or http://.`),
  ];
}

/** Intents that nothing can mean. */
function intentless({ domain }: Bot, interaction: Interaction): Finding[] {
  const own = hasCategory(interaction, 'starter') && interaction.intentId ? [interaction.intentId] : [];
  const asked = interaction.rules.flatMap(({ conditions }) =>
    conditions.flatMap((one) => (one.kind === 'intent' && one.intentId ? [one.intentId] : [])),
  );
  const finding =
    (field: string, remedies: readonly Remedy[] = []) =>
    (id: string) => {
      const intent = domain?.intents.find((one) => one.id === id);
      if (intent && intent.phrases.some((phrase) => !isBlank(phrase))) return [];
      const text = intent
        ? `The intent ${quote(intent.name)} has no training phrases, so hardly anything means it.`
        : `${quote(interaction.name)} has an intent that is not there: choose one, or add it under Intents.`;
      return [warning(field, text, intent ? [] : remedies)];
    };
  const without = hasCategory(interaction, 'starter')
    ? [saving('Go without an intent', { ...interaction, intentId: '' })]
    : [];
  return [...own.flatMap(finding('intentId', without)), ...asked.flatMap(finding('rules'))];
}
