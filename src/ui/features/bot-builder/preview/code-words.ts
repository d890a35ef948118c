import { codePanels } from '#model/code';
import { keysOf } from '#model/keys-of';
import type { LogKind } from '#model/log-entry';
import { inQuotes, type LogWords } from './log-word';

const code = { label: 'Code', tone: 'off' } as const;
const codeFailed = { label: 'Code failed', tone: 'danger' } as const;

const sites: Readonly<Record<string, string>> = {
  ...Object.fromEntries(keysOf(codePanels).map((panel) => [panel, codePanels[panel].label])),
  'transform-result': 'Transform Result Script',
  init: 'What begins a session',
  globals: 'Global Functions, for code',
};
const siteOf = (site: string) => sites[site] ?? site;
const stops: Readonly<Record<string, string>> = {
  time: 'it took too long',
  memory: 'it took too much memory',
  stack: 'it called itself too deep',
  'too-many-effects': 'it asked for too much at once',
  'no-thread': 'what runs it could not be loaded, or has gone three times',
};

type CodeKind = Extract<LogKind, `code-${string}`>;

/** What code has done, in words. */
export const codeWords: { readonly [K in CodeKind]: LogWords<K> } = {
  'code-ran': {
    ...code,
    say: ({ site, interaction }) =>
      `${siteOf(site)}${interaction === '' ? '' : ` of ${inQuotes(interaction)}`} has run.`,
  },
  'code-said': { label: 'Code says', tone: 'off', say: ({ text }) => text },
  'code-threw': {
    ...codeFailed,
    say: ({ site, interaction, why, line, column }) =>
      `${siteOf(site)}${interaction === '' ? '' : ` of ${inQuotes(interaction)}`}${line === 0 ? '' : `, line ${line}, column ${column}`}: ${why}`,
  },
  'code-stopped': {
    ...codeFailed,
    say: ({ site, interaction, because }) =>
      `${siteOf(site)}${interaction === '' ? '' : ` of ${inQuotes(interaction)}`} was stopped: ${stops[because] ?? because}.`,
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
  'code-not-here': {
    ...code,
    tone: 'warning',
    say: ({ name }) => `Code calls ${name}, which does nothing here.`,
  },
};
