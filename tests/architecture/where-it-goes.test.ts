import { expect, test } from 'vitest';
import { failuresWith, type Row } from './compile-with';

// The compiler reads the whole core.
const timeout = 240_000;

/** Rows of README's “Where does it go?”, each with a new thing of its kind. */
const rows: Readonly<Record<string, Row>> = {
  'a kind of timer is its line, what follows from it, and its reading': {
    change: [
      {
        file: 'src/model/timer.ts',
        after: 'export type About =',
        add: `\n  | { readonly kind: 'ring-reminder'; readonly ringId: RingId }`,
      },
    ],
    fails: [
      'src/core/engine/timers/index.ts',
      // What is stored is of no kind that its schema reads.
      'workers/persistence/world-file.ts',
      'workers/persistence/mend-timers.ts',
    ],
    lines: [
      {
        file: 'src/core/engine/timers/ring-reminder.ts',
        add: [
          `import type { RunTimer } from './run-timer';`,
          `export const ringReminder: RunTimer<'ring-reminder'> = () => [];`,
        ].join('\n'),
      },
      {
        file: 'src/core/engine/timers/index.ts',
        after: `import type { RunTimer } from './run-timer';`,
        add: `\nimport { ringReminder } from './ring-reminder';`,
      },
      {
        file: 'src/core/engine/timers/index.ts',
        after: `const table: { readonly [K in About['kind']]: RunTimer<K> } = {`,
        add: `\n  'ring-reminder': ringReminder,`,
      },
      {
        file: 'workers/persistence/world-schema.ts',
        after: `about: v.variant('kind', [`,
        add: `\n    v.object({ kind: v.literal('ring-reminder'), ringId }),`,
      },
      {
        file: 'workers/persistence/mend-timers.ts',
        after: `  'consumer-gone': inOpen,`,
        add: `\n  'ring-reminder': () => null,`,
      },
    ],
  },

  'a reason in a bot’s log is its line and its sentence': {
    pages: ['src/ui/bot-log'],
    change: [
      { file: 'src/model/log-entry.ts', after: 'export const logValues = {', add: '\n  yawned: { text },' },
    ],
    fails: ['src/ui/bot-log/log-words.ts'],
    lines: [
      {
        file: 'src/ui/bot-log/log-words.ts',
        after: 'const words: { readonly [K in LogKind]: LogWords<K> } = {',
        add: '\n  yawned: { ...aside, say: ({ text }) => `The bot yawned at ${text}.` },',
      },
    ],
  },

  'a kind of interaction is described in a file, played in another and edited in a third': {
    pages: ['src/ui/features/bot-builder/editors'],
    change: [
      {
        file: 'src/model/interaction/shrug.ts',
        add: [
          `import { interactionKind } from './spec';`,
          `export const shrug = interactionKind({`,
          `  category: 'statement', label: 'Shrug', does: 'Shrugs.', texts: {}, more: () => ({}), blank: () => ({}),`,
          `});`,
        ].join('\n'),
      },
      {
        file: 'src/model/interaction/kinds.ts',
        after: `import { text } from './text';`,
        add: `\nimport { shrug } from './shrug';`,
      },
      {
        file: 'src/model/interaction/kinds.ts',
        after: 'export const interactionKinds = {',
        add: ' shrug,',
      },
    ],
    fails: [
      'src/core/bot/interactions/index.ts',
      'src/core/bot/exchange/messages.ts',
      'src/ui/features/bot-builder/editors/index.ts',
    ],
    lines: [
      {
        file: 'src/core/bot/interactions/shrug.ts',
        add: [
          `import type { Player } from './player';`,
          `export const playShrug: Player<'shrug'> = (_, { next }) => ({ kind: 'go-on', next });`,
        ].join('\n'),
      },
      {
        file: 'src/core/bot/interactions/index.ts',
        after: `import { sayText } from './text';`,
        add: `\nimport { playShrug } from './shrug';`,
      },
      {
        file: 'src/core/bot/interactions/index.ts',
        after: `const players: { readonly [Kind in InteractionKind]: Player<Kind> } = {`,
        add: `\n  shrug: playShrug,`,
      },
      {
        file: 'src/core/bot/exchange/messages.ts',
        after: `const exchanges: { readonly [Kind in InteractionKind]: Exchange<Kind> } = {`,
        add: `\n  shrug: { types: ['SHRUG'], fields: {} },`,
      },
      {
        file: 'src/ui/features/bot-builder/editors/index.ts',
        after: `const looks: { readonly [Kind in InteractionKind]: Look<Kind> } = {`,
        add: `\n  shrug: { icon: TextIcon, Editor: TextEditor },`,
      },
    ],
  },

  'what speaks by a connector is its shape, what holds for it, and its player': {
    change: [
      {
        file: 'src/model/connector/parrot-player-schema.ts',
        add: [
          `import * as v from 'valibot';`,
          `import { limits } from '../limits';`,
          `import { shortText } from '../schema-parts';`,
          `export const parrotPlayer = v.object({ kind: v.literal('parrot'), says: shortText(limits.settingValue) });`,
        ].join('\n'),
      },
      {
        file: 'src/model/connector/player-schema.ts',
        after: `import { botPlays } from './bot-player-schema';`,
        add: `\nimport { parrotPlayer } from './parrot-player-schema';`,
      },
      {
        file: 'src/model/connector/player-schema.ts',
        after: `v.variant('kind', [`,
        add: `parrotPlayer, `,
      },
    ],
    fails: ['src/model/connector/player-kinds.ts', 'workers/host/connectors/players/index.ts'],
    lines: [
      {
        file: 'src/model/connector/parrot-player.ts',
        add: [
          `import type { PlayerKind, PlaysOf } from './player-kind';`,
          `/** It needs no bot, and a person may lend it a seat. */`,
          `export const parrotPlayer: PlayerKind<PlaysOf<'parrot'>> = {`,
          `  seats: ['human', 'bot'], wrongUser: 'user-not-bot', botIdOf: () => null, skillIdOf: () => null,`,
          `};`,
        ].join('\n'),
      },
      {
        file: 'src/model/connector/player-kinds.ts',
        after: `import { botPlayer } from './bot-player';`,
        add: `\nimport { parrotPlayer } from './parrot-player';`,
      },
      {
        file: 'src/model/connector/player-kinds.ts',
        after: `PlayerKind<PlaysOf<K>> } = {`,
        add: ` parrot: parrotPlayer,`,
      },
      {
        file: 'workers/host/connectors/players/parrot.ts',
        add: [
          `import type { MakePlayer } from './player';`,
          `export const playParrot: MakePlayer<'parrot'> = ({ says }, { fail, done }) => ({`,
          `  join: () => fail({ kind: 'bot-failed', why: says }), leave: done, see: () => {}, stop: () => {},`,
          `});`,
        ].join('\n'),
      },
      {
        file: 'workers/host/connectors/players/index.ts',
        after: `import { playBot } from './bot';`,
        add: `\nimport { playParrot } from './parrot';`,
      },
      {
        file: 'workers/host/connectors/players/index.ts',
        after: `MakePlayer<K> } = {`,
        add: ` parrot: playParrot,`,
      },
    ],
  },
};

const all = Object.values(rows);
const pages = all.flatMap((row) => row.pages ?? []);
const changes = all.flatMap(({ change }) => change);

test.each(Object.entries(rows))(
  '%s: its first line is missed by each file that the row names',
  { timeout },
  (_, row) => {
    const { change, fails } = row;
    expect([...failuresWith(change, row.pages ?? [], fails).keys()].sort()).toEqual([...fails].sort());
  },
);

test(
  'with the first lines of all rows the files that they name do not compile, and no other',
  { timeout },
  () => {
    const broken = failuresWith(changes, pages);
    expect([...broken.keys()].sort(), JSON.stringify([...broken])).toEqual(
      [...new Set(all.flatMap(({ fails }) => fails))].sort(),
    );
  },
);

test('with all lines of all rows they compile', { timeout }, () => {
  const whole = [...changes, ...all.flatMap(({ lines }) => lines)];
  const touched = [...all.flatMap(({ fails }) => fails), ...whole.map(({ file }) => file)];
  expect([...failuresWith(whole, pages, touched)]).toEqual([]);
});
