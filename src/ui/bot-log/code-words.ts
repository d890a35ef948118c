import { codePanels } from '#model/code';
import { keysOf } from '#model/keys-of';
import type { LogEntry, LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const code = { label: 'Code', tone: 'off', about: 'code' } as const;
const codeFailed = { label: 'Code failed', tone: 'danger', about: 'code' } as const;

const sites: Readonly<Record<string, string>> = {
  ...Object.fromEntries(keysOf(codePanels).map((panel) => [panel, codePanels[panel].label])),
  'transform-result': 'Transform Result Script',
  init: 'What begins a session',
  globals: 'Global Functions, for code',
};
const stops: Readonly<Record<string, string>> = {
  time: 'it took too long',
  memory: 'it took too much memory',
  stack: 'it called itself too deep',
  'too-many-effects': 'it asked for too much at once',
  'no-thread': 'what runs it could not be loaded, or has gone three times',
};

/** Which code it is, and where in it. */
export function placeOfCode({
  site,
  interaction,
  line = 0,
  column = 0,
}: {
  readonly site: string;
  readonly interaction: string;
  readonly line?: number;
  readonly column?: number;
}): string {
  const of = interaction === '' ? '' : ` of ${inQuotes(interaction)}`;
  return `${sites[site] ?? site}${of}${line === 0 ? '' : `, line ${line}, column ${column}`}`;
}

type CodeKind = Extract<LogKind, `code-${string}` | 'context-changed'>;

const shelves: Readonly<Record<string, string>> = {
  global: 'everybody',
  user: 'this consumer',
  conversation: 'this conversation',
};

type ContextWords = (values: LogEntry<'context-changed'>['values']) => string;
const kept: Readonly<Record<string, ContextWords>> = {
  register: ({ namespace }) => `keeps values in ${inQuotes(namespace)}`,
  'delete-namespace': ({ namespace }) => `forgets ${inQuotes(namespace)} with all that is in it`,
  set: ({ namespace, scope, key, value }) =>
    `keeps ${inQuotes(key)} for ${shelves[scope]} in ${inQuotes(namespace)}: ${value}`,
  delete: ({ namespace, scope, key }) =>
    `forgets ${key === '' ? 'all' : inQuotes(key)} for ${shelves[scope]} in ${inQuotes(namespace)}`,
};

/** What code has done, in words. */
export const codeWords: { readonly [K in CodeKind]: LogWords<K> } = {
  'code-ran': {
    ...code,
    say: (values) => `${placeOfCode(values)} has run.`,
  },
  'code-said': { ...code, label: 'Code says', say: ({ text }) => text },
  'code-threw': {
    ...codeFailed,
    say: (values) => `${placeOfCode(values)}: ${values.why}`,
  },
  'code-stopped': {
    ...codeFailed,
    say: (values) => `${placeOfCode(values)} was stopped: ${stops[values.because] ?? values.because}.`,
  },
  'code-replied': {
    ...code,
    say: ({ interaction }) =>
      `The code of ${inQuotes(interaction)} replies at once; nothing else of it is played.`,
  },
  'code-leads': { ...code, say: ({ interaction }) => `Code leads to ${inQuotes(interaction)}.` },
  'code-leads-nowhere': {
    ...code,
    tone: 'warning',
    say: ({ interaction }) =>
      `Code names ${inQuotes(interaction)}, and no interaction is called so: the bot goes on.`,
  },
  'code-looks-again': { ...code, say: () => 'Code lets the bot look for a dialog anew.' },
  'code-event': {
    ...code,
    say: ({ name, text, detail }) =>
      `Event ${inQuotes(name)}: ${text}${detail === '' ? '' : ` (${detail})`}.`,
  },
  'context-changed': {
    ...code,
    label: 'Context Service',
    say: (values) => `The Context Service ${kept[values.does]?.(values) ?? Object.values(values).join(' ')}.`,
  },
  'code-not-here': {
    ...code,
    tone: 'warning',
    say: ({ name }) => `Code calls ${name}, which does nothing here.`,
  },
};
