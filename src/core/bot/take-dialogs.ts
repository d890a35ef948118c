import { ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import { dialogKinds, type Dialog } from '#model/dialog';
import { domainOf } from '#model/domain-schema';
import { fail, type Failure } from '#model/failure';
import { freeName } from '#model/free-name';
import { asId, type DialogId, type IntegrationId } from '#model/ids';
import type { Integration } from '#model/integration';
import { integrationNamedBy } from '#model/interaction/called-integration';
import { counts, limits } from '#model/limits';
import { judgedHere } from '#model/schema-parts';
import { shortenNotes } from '#model/shorten-notes';
import * as v from 'valibot';
import { copyDialogs } from './copy-dialogs';
import { leftOpen } from './left-open';
import { takeDomain } from './take-domain';

/** A bot with dialogs of another one, and what there is to know of it, a sentence each. */
interface Taken {
  readonly bot: Bot;
  /** The first of them. */
  readonly dialogId: DialogId;
  readonly notes: readonly string[];
}

interface As {
  /** Behind the names of the dialogs. */
  readonly when: string;
  readonly nextId: () => string;
}

/**
 * Dialogs of another bot of the account, as new ones: with their integrations, and with what they ask for of what that bot
 * understands. What they need beside is told. [BT276]
 */
export function takeDialogs(
  bot: Bot,
  from: Bot,
  dialogIds: readonly DialogId[],
  { when, nextId }: As,
): Result<Taken, Failure> {
  const dialogs = from.dialogs.filter(({ id }) => dialogIds.includes(id));
  const refused = whyNot(bot, from, dialogs, dialogIds);
  if (refused !== null) return fail('bad-input', { what: refused });
  const integrations = takeIntegrations(bot, from, dialogs, nextId);
  const understood = takeDomain(bot.domain, from.domain, dialogs, nextId);
  if (understood.domain && !v.is(domainOf(judgedHere), understood.domain))
    return fail('bad-input', {
      what: 'With the intents of these dialogs the bot would understand too much.',
    });
  const taken = bot.dialogs.flatMap(({ interactions }) => interactions.map(({ name }) => name));
  const renamed = new Map<string, string>();
  const copies = copyDialogs(understood.dialogs, {
    nextId,
    nameOf(stem) {
      const name = freeName({ stem, limit: limits.interactionName, taken });
      taken.push(name);
      if (name !== stem) renamed.set(stem, name);
      return name;
    },
  });
  const names = bot.dialogs.map(({ name }) => name);
  const named = copies.map((dialog) => {
    const name = freeName({
      stem: dialog.name,
      ending: ` (${when})`,
      limit: limits.dialogName,
      taken: names,
    });
    names.push(name);
    return { ...dialog, name, interactions: dialog.interactions.map((one) => calling(one, integrations)) };
  });
  const added = [...integrations.values()].filter((one) => !bot.integrations.includes(one));
  const made: Bot = {
    ...bot,
    dialogs: [...bot.dialogs, ...named],
    integrations: [...bot.integrations, ...added],
    ...(understood.domain && { domain: understood.domain }),
  };
  const notes = leftOpen(made, from, { dialogs: named, called: integrations, integrations: added, renamed });
  const [first] = named;
  return ok({ bot: made, dialogId: first?.id ?? asId(''), notes: shortenNotes(notes) });
}

/** So many at once, as the real product has it. */
export const mostTaken = 10;

function whyNot(bot: Bot, from: Bot, dialogs: readonly Dialog[], asked: readonly DialogId[]): string | null {
  if (bot.id === from.id) return 'These dialogs are of this bot: duplicate them.';
  if (asked.length === 0) return 'Choose the dialogs that are imported.';
  if (asked.length > mostTaken) return `At most ${mostTaken} dialogs are imported at once.`;
  if (dialogs.length < new Set(asked).size) return 'One of these dialogs does not exist any more.';
  if (dialogs.some(({ kind }) => dialogKinds[kind].isOnly)) return 'Only standard dialogs are imported.';
  if (bot.dialogs.length + dialogs.length > counts.dialogs)
    return `A bot has at most ${counts.dialogs} dialogs.`;
  const added = calledBy(from, dialogs).filter((one) => twinOf(bot, one) === undefined).length;
  return bot.integrations.length + added > counts.integrations
    ? `A bot has at most ${counts.integrations} integrations.`
    : null;
}

function calledBy({ integrations }: Bot, dialogs: readonly Dialog[]): readonly Integration[] {
  const called = new Set(dialogs.flatMap(({ interactions }) => interactions.map(integrationNamedBy)));
  return integrations.filter(({ id }) => called.has(id));
}

/** What they call, by the id it had: one that the bot has in the same words already, or a new one. */
function takeIntegrations(
  bot: Bot,
  from: Bot,
  dialogs: readonly Dialog[],
  nextId: () => string,
): ReadonlyMap<IntegrationId, Integration> {
  const taken = bot.integrations.map(({ name }) => name);
  return new Map(
    calledBy(from, dialogs).map((one): [IntegrationId, Integration] => {
      const twin = twinOf(bot, one);
      if (twin) return [one.id, twin];
      const name = freeName({ stem: one.name, limit: limits.integrationName, taken });
      taken.push(name);
      return [one.id, { ...one, id: asId(nextId()), name }];
    }),
  );
}

/** One of the bot’s own in the same words. */
function twinOf(bot: Bot, one: Integration): Integration | undefined {
  return bot.integrations.find((other) => wordsOf(other) === wordsOf(one));
}

function wordsOf({ id: _, foreign: __, ...rest }: Integration): string {
  return JSON.stringify(Object.entries(rest).toSorted(([one], [other]) => one.localeCompare(other)));
}

function calling(
  interaction: Dialog['interactions'][number],
  integrations: ReadonlyMap<IntegrationId, Integration>,
): Dialog['interactions'][number] {
  if (!('integrationId' in interaction) || interaction.integrationId === null) return interaction;
  const called = integrations.get(interaction.integrationId);
  return called ? { ...interaction, integrationId: called.id } : interaction;
}
