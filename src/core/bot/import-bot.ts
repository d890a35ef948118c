import { ok, type Result } from '#base/result';
import type { Bot } from '#model/bot';
import { storedBot } from '#model/bot-schema';
import { fail, type Failure } from '#model/failure';
import type { AccountId, BotId } from '#model/ids';
import { lengths, limits } from '#model/limits';
import { mendBot, NameMender } from '#model/mend-names';
import * as v from 'valibot';
import { readGroup } from './exchange/dialogs';
import { lossOf } from './exchange/messages';
import { isRaw, listAt, rawAt, textAt, type Raw } from './exchange/raw';
import { readResponder } from './exchange/responders';
import { misfits } from './misfits';

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
export function importBot(text: string, { id, accountId }: As): Result<Imported, Failure> {
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
  const names = new NameMender();
  const read = mendBot(names, readFile(file, id, accountId), 'bot');
  const checked = v.safeParse(storedBot, read);
  if (!checked.success)
    return refuse(`${v.getDotPath(checked.issues[0]) ?? 'It'}: ${checked.issues[0].message}.`);
  for (const misfit of misfits('bot', read)) return refuse(`${misfit}.`);
  return ok({ bot: read, notes: [...names.notes, ...lossesOf(file), ...danglingIn(read)] });
}

function readFile(file: Raw, id: BotId, accountId: AccountId): Bot {
  const messages = listAt(file, 'conversationMessage');
  const others = Object.fromEntries(
    Object.entries(file).filter(([key]) => !placed.some((one) => one === key)),
  );
  return {
    id,
    accountId,
    name: textAt(file, 'bot', 'name') || 'Imported bot',
    description: textAt(file, 'bot', 'description').slice(0, limits.botDescription),
    language: textAt(file, 'bot', 'language') || 'en-US',
    dialogs: listAt(file, 'groups').map((group) => readGroup(group, messages)),
    integrations: listAt(file, 'responder').map(readResponder),
    foreign: { file: others, bot: rawAt(file, 'bot') },
  };
}

/** What the bot has and nothing here plays. */
function lossesOf(file: Raw): string[] {
  const messages = listAt(file, 'conversationMessage');
  const codes = ['preProcessMessage', 'postProcessMessage', 'processUserResponse'];
  const panels = messages.flatMap((one) => codes.filter((code) => textAt(one, code).trim() !== '')).length;
  const groups = new Set(listAt(file, 'groups').map((group) => textAt(group, 'id')));
  const homeless = messages.filter((one) => !groups.has(textAt(one, 'group')));
  return [
    ...messages.flatMap((one) => {
      const loss = lossOf(one);
      return loss === null ? [] : [`“${textAt(one, 'name')}”: ${loss}.`];
    }),
    ...homeless.map((one) => `“${textAt(one, 'name')}” belongs to no dialog and is left out.`),
    ...listAt(file, 'responder').flatMap((one) =>
      readResponder(one).kind === 'unknown'
        ? [`“${textAt(one, 'name')}”: the integration is not called.`]
        : [],
    ),
    ...(panels > 0
      ? [`${panels === 1 ? '1 code panel is' : `${panels} code panels are`} kept and not run.`]
      : []),
    ...(textAt(file, 'globalFunctions', 'methods') === ''
      ? []
      : ['The global functions are kept and not run.']),
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
