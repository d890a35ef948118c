import { ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import { storedBot } from '#model/bot-schema';
import { describeIssue } from '#model/describe-issue';
import { fail, type Failure } from '#model/failure';
import type { AccountId, BotId } from '#model/ids';
import { counts, lengths, limits } from '#model/limits';
import { mendBot, NameMender } from '#model/mend-names';
import { shortenNotes } from '#model/shorten-notes';
import * as v from 'valibot';
import { readGroup } from './exchange/dialogs';
import { globalFunctionsIn, tooLongCode } from './exchange/code';
import { domainIn, domainLoss } from './exchange/domain';
import { errorMessageIn } from './exchange/error-message';
import { lossOf } from './exchange/messages';
import { isRaw, listAt, rawAt, textAt, without, type Raw } from './exchange/raw';
import { readResponder } from './exchange/responders';
import { comparesOtherwise } from './exchange/rules';
import { misplacedIn } from './exchange/shape';
import { misfits } from './misfits';
import { patternsOnce } from './pattern-lists';
import { environmentNamesOf } from './variables/environment-names';

/** A bot from a file, and what there is to know of it, a sentence each. */
export interface Imported {
  readonly bot: Bot;
  readonly notes: readonly string[];
}

interface As {
  readonly id: BotId;
  readonly accountId: AccountId;
}

/** The parts of a file that have their own place here. */
const placed = ['bot', 'groups', 'conversationMessage', 'responder'] as const;

/**
 * A bot of the real product's export format. Nothing is lost: what is not known here stays as it is, for an export. What is no
 * such file, and what no bot can be, is refused by its place.
 */
export function readBotFile(text: string, { id, accountId }: As): Result<Imported, Failure> {
  if (text.length > lengths.botFile)
    return refuse(`It is longer than ${Math.round(lengths.botFile / 1_000_000)} million characters.`);
  const file = parse(text);
  if (!isRaw(file)) return refuse('It is not JSON that describes a thing.');
  for (const [part, isThere] of [
    ['bot', isRaw(file['bot'])],
    ['groups', Array.isArray(file['groups'])],
    ['conversationMessage', Array.isArray(file['conversationMessage'])],
  ] as const)
    if (!isThere) return refuse(`It has no “${part}”, as every exported bot has.`);
  const misplaced = misplacedIn(file);
  if (misplaced !== null) return refuse(`${misplaced}.`);
  const tooMuch = excessOf(file);
  if (tooMuch !== null) return refuse(tooMuch);
  const names = new NameMender();
  const read = mendBot(names, readFile(file, id, accountId), 'bot');
  const checked = v.safeParse(storedBot, read);
  if (!checked.success)
    return refuse(`${describeIssue(checked.issues[0])}${namesAround(checked.issues[0])}.`);
  for (const misfit of misfits('bot', read)) return refuse(`${misfit}.`);
  const notes = [...names.notes, ...lossesOf(file), ...danglingIn(read), ...unlinked(read)];
  const dialogs = read.dialogs.map((dialog) => ({
    ...dialog,
    interactions: dialog.interactions.map(patternsOnce),
  }));
  return ok({ bot: { ...read, dialogs }, notes: shortenNotes(notes) });
}

/** What it stands in, as its author calls it: of the dialog, then of the interaction. [BT325] */
function namesAround({ path }: v.BaseIssue<unknown>): string {
  const names = (path ?? []).flatMap(({ value }) => (isRaw(value) ? [textAt(value, 'name')] : []));
  const told = names.filter((name) => name !== '').map((name) => `“${name.slice(0, shownLength)}”`);
  return told.length > 0 ? ` (${told.join(', ')})` : '';
}

/** What would be too much to look at, or has no clear place: judged before anything is made of it. */
function excessOf(file: Raw): string | null {
  const ids = listAt(file, 'groups').map((group) => textAt(group, 'id'));
  if (ids.length > counts.dialogs) return `It has more than ${counts.dialogs} dialogs.`;
  const unclear = ids.find((id, at) => id === '' || ids.indexOf(id) !== at);
  if (unclear === '') return 'One of its dialogs has no id.';
  if (unclear !== undefined) return `Two of its dialogs have the id “${unclear.slice(0, shownLength)}”.`;
  const messages = listAt(file, 'conversationMessage').length;
  return messages > counts.messagesOfFile ? `It has more than ${counts.messagesOfFile} interactions.` : null;
}

/** How much of a name is shown that nobody has judged. */
const shownLength = 100;
const shownNames = 20;
const nameOf = (raw: Raw) => `“${textAt(raw, 'name').slice(0, shownLength)}”`;

function readFile(file: Raw, id: BotId, accountId: AccountId): Bot {
  const byGroup = new Map<string, Raw[]>(listAt(file, 'groups').map((group) => [textAt(group, 'id'), []]));
  const homeless = listAt(file, 'conversationMessage').filter((one) => {
    const home = byGroup.get(textAt(one, 'group'));
    home?.push(one);
    return !home;
  });
  const others = {
    ...without(file, ...placed),
    ...(homeless.length > 0 && { conversationMessage: homeless }),
  };
  return {
    id,
    accountId,
    name: textAt(file, 'bot', 'name') || 'Imported bot',
    description: textAt(file, 'bot', 'description').slice(0, limits.botDescription),
    language: textAt(file, 'bot', 'language') || 'en-US',
    dialogs: listAt(file, 'groups').map((group) => readGroup(group, byGroup.get(textAt(group, 'id')) ?? [])),
    integrations: listAt(file, 'responder').map(readResponder),
    ...globalFunctionsIn(file),
    ...domainIn(file),
    ...errorMessageIn(rawAt(file, 'bot')),
    foreign: { file: others, bot: rawAt(file, 'bot') },
  };
}

/** What the bot has and nothing here plays. */
function lossesOf(file: Raw): string[] {
  const messages = listAt(file, 'conversationMessage');
  const panels = messages.flatMap(tooLongCode).length;
  const isCut = textAt(file, 'bot', 'description').length > limits.botDescription;
  const groups = new Set(listAt(file, 'groups').map((group) => textAt(group, 'id')));
  const homeless = messages.filter((one) => !groups.has(textAt(one, 'group')));
  return [
    ...domainLoss(file),
    ...(isCut ? [`The description is shown up to ${limits.botDescription} characters.`] : []),
    ...messages.flatMap((one) => {
      const loss = lossOf(one);
      const odd = listAt(one, 'responseMatches').some(comparesOtherwise);
      return [
        ...(loss === null ? [] : [`${nameOf(one)}: ${loss}.`]),
        ...(odd ? [`${nameOf(one)}: a comparison that is not known here is read as “contains”.`] : []),
      ];
    }),
    ...homeless.map((one) => `${nameOf(one)} belongs to no dialog: it is kept and not shown.`),
    ...listAt(file, 'responder').flatMap((one) => {
      const read = readResponder(one);
      const type = read.kind === 'unknown' ? read.type.slice(0, shownLength) || 'no type' : null;
      return type === null ? [] : [`${nameOf(one)}: the integration, of ${type}, is not called.`];
    }),
    ...(panels > 0
      ? [`${panels === 1 ? '1 code panel is' : `${panels} code panels are`} too long: kept and not run.`]
      : []),
    ...(textAt(file, 'globalFunctions', 'methods').length > limits.globalFunctions
      ? ['The global functions are too long: kept and not run.']
      : []),
  ];
}

/** Rules and next actions that lead to nothing in the file. */
function danglingIn({ dialogs }: Bot): string[] {
  const interactions = dialogs.flatMap((dialog) => dialog.interactions);
  const ids = new Set<string>(interactions.map(({ id }) => id));
  const dialogIds = new Set<string>(dialogs.map(({ id }) => id));
  return interactions.flatMap(({ name, next, rules }) =>
    [next, ...rules.map((rule) => rule.next)].flatMap((lead) => {
      const isThere =
        lead.kind === 'interaction'
          ? ids.has(lead.interactionId)
          : lead.kind !== 'dialog' || dialogIds.has(lead.dialogId);
      return isThere ? [] : [`“${name}” leads to something that is not in the file: it ends there.`];
    }),
  );
}

/** Files hold no environment. [BT164] */
function unlinked(bot: Bot): string[] {
  const names = environmentNamesOf(bot).map((name) => `“${name.slice(0, shownLength)}”`);
  if (names.length === 0) return [];
  const told = names.slice(0, shownNames).join(', ');
  const rest = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return [
    `It names environment variables, which no file holds: ${told}${rest}. Choose an environment in its settings.`,
  ];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(what: string): Result<never, Failure> {
  return fail('bad-input', { what: `This is no exported bot. ${what}` }, 'file');
}
