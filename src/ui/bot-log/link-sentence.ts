import type { Bot } from '#model/bot';
import type { CodePanel } from '#model/code';
import { codePanels } from '#model/code';
import type { Interaction } from '#model/interaction';
import { logValues, type LogEntry, type LogValue } from '#model/log-entry';
import { addressInBot, type CodePlace } from './bot-address';
import { placeOfCode } from './code-words';
import { inQuotes } from './log-word';
import { tellReason } from './log-words';

/** A part of a sentence, and where it leads. */
export interface Segment {
  readonly text: string;
  readonly path: string | null;
}

/** The sentence of a reason, in which what is named of the bot leads there, code to its line. Without a bot, as of an engine, nothing does. [BB116] */
export function linkSentence(entry: LogEntry, bot: Bot | undefined): readonly Segment[] {
  const { sentence } = tellReason(entry, bot === undefined);
  const whole = [{ text: sentence, path: null }];
  if (!bot) return whole;
  const code = codeIn(entry, bot);
  return (code ? [code] : namedIn(entry, bot)).reduce<readonly Segment[]>(cutOut, whole);
}

/** What was said may be called the same: the name comes after it. */
function cutOut(segments: readonly Segment[], lead: Segment): readonly Segment[] {
  const index = segments.findLastIndex(({ text, path }) => path === null && text.includes(lead.text));
  const segment = segments[index];
  if (!segment) return segments;
  const at = segment.text.lastIndexOf(lead.text);
  const parts = [
    { text: segment.text.slice(0, at), path: null },
    lead,
    { text: segment.text.slice(at + lead.text.length), path: null },
  ];
  return segments.toSpliced(index, 1, ...parts.filter(({ text }) => text !== ''));
}

interface Named {
  readonly name: string;
}

/** The one of that name; a name that was cut short for the log is known by its beginning. */
function called<T extends Named>(all: readonly T[], value: string): T | undefined {
  const exact = all.find(({ name }) => name === value);
  if (exact || !value.endsWith('…') || value.length < 2) return exact;
  return all.find(({ name }) => name.length >= value.length && name.startsWith(value.slice(0, -1)));
}

function interactionIn({ dialogs }: Bot, value: string) {
  for (const dialog of dialogs) {
    const interaction = called(dialog.interactions, value);
    if (interaction) return { dialog, interaction };
  }
  return undefined;
}

/** Where what has this name is; one line a kind of value. */
const addresses: Readonly<Record<LogValue, ((bot: Bot, value: string) => string | undefined) | null>> = {
  text: null,
  count: null,
  interaction(bot, value) {
    const found = interactionIn(bot, value);
    return (
      found && addressInBot(bot.id, ['dialogs', found.dialog.id], { interactionId: found.interaction.id })
    );
  },
  dialog(bot, value) {
    const found = called(bot.dialogs, value);
    return found && addressInBot(bot.id, ['dialogs', found.id]);
  },
  integration(bot, value) {
    const found = called(bot.integrations, value);
    return found && addressInBot(bot.id, ['integrations', found.id]);
  },
};

function namedIn({ kind, values }: LogEntry, bot: Bot): readonly Segment[] {
  const kinds: Readonly<Record<string, LogValue>> = logValues[kind];
  return Object.entries(values).flatMap(([name, value]) => {
    const path = addresses[kinds[name] ?? 'text']?.(bot, String(value));
    return path === undefined ? [] : [{ text: inQuotes(String(value)), path }];
  });
}

function codeIn(entry: LogEntry, bot: Bot): Segment | null {
  if (entry.kind !== 'code-ran' && entry.kind !== 'code-threw' && entry.kind !== 'code-stopped') return null;
  const { site, interaction } = entry.values;
  const spot = entry.kind === 'code-threw' ? entry.values : { line: 0, column: 0 };
  const place = pageOfCode(bot, site, interactionIn(bot, interaction));
  if (!place) return null;
  const code = { place: place.code, line: spot.line, column: spot.column };
  const interactionId = place.interaction?.id ?? null;
  return {
    text: placeOfCode(entry.values),
    path: addressInBot(bot.id, place.page, { interactionId, code }),
  };
}

interface PageOfCode {
  readonly code: CodePlace;
  readonly page: readonly string[];
  readonly interaction?: Interaction;
}

function pageOfCode(
  { integrations }: Bot,
  site: string,
  at: ReturnType<typeof interactionIn>,
): PageOfCode | null {
  if (site === 'init' || site === 'globals') return { code: 'globals', page: ['functions'] };
  if (!at) return null;
  const { dialog, interaction } = at;
  if (isPanel(site)) return { code: site, page: ['dialogs', dialog.id], interaction };
  const called = interaction.kind === 'integration' ? interaction.integrationId : null;
  const isThere = integrations.some(({ id }) => id === called);
  return site === 'transform-result' && called !== null && isThere
    ? { code: site, page: ['integrations', called] }
    : null;
}

function isPanel(site: string): site is CodePanel {
  return Object.hasOwn(codePanels, site);
}
