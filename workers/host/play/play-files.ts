import { firstDifference, parseExpected, sayDifference } from '#core/bot/play/compare';
import { parseEndpoints } from '#core/bot/play/parse-endpoints';
import { parseFields } from '#core/bot/play/parse-fields';
import { parseScript } from '#core/bot/play/parse-script';
import { checkSettings } from '#model/connector/settings';
import { readBotFile } from '#core/bot/import-bot';
import { asId, type AccountId, type BotId } from '#model/ids';
import type { World } from '#model/world';
import type { WorldFiles } from '../ports';
import { playScript } from './play-script';
import type { PlayChannel } from '#model/bot-test';
import type { ScratchPorts } from './scratch-host';

/** The texts of the files somebody names. */
export interface PlayFiles {
  readonly bot: string;
  readonly script: string;
  /** What it has to print: JSON, one object a line. */
  readonly expect?: string;
  /** What answers calls: a JSON list of endpoints. */
  readonly endpoints?: string;
  /** Custom configuration of its connector: a JSON object. */
  readonly fields?: string;
  /** The world around the bot. */
  readonly world?: string;
}

/** What to print, and how it ended: 0 as wanted, 1 otherwise than expected, 2 for bad input. */
export interface PlayResult {
  readonly lines: readonly string[];
  readonly code: 0 | 1 | 2;
  /** Why it was not 0. */
  readonly sentence: string;
}

/** When a played conversation begins unless somebody says otherwise. */
export const playedAt = Date.UTC(2026, 0);

/** A bot of an exported file, talked to by a script. */
export async function playFiles(
  files: PlayFiles,
  channel: PlayChannel,
  ports: ScratchPorts & { readonly readWorld: WorldFiles['read'] },
): Promise<PlayResult> {
  const imported = readBotFile(files.bot, { id: asId<BotId>('bot'), accountId: asId<AccountId>('account') });
  if (!imported.ok) return refused(imported.failure.text);
  const steps = parseScript(files.script);
  if (!steps.ok) return refused(`The script: ${steps.failure}`);
  const expected = files.expect === undefined ? null : parseExpected(files.expect);
  if (typeof expected === 'string') return refused(expected);
  const endpoints = parseEndpoints(files.endpoints ?? '[]');
  if (!endpoints.ok) return refused(`The endpoints: ${endpoints.failure}`);
  const fields = parseFields(files.fields ?? '{}');
  if (files.fields !== undefined && channel === 'web')
    return refused('Fields are of a connector: they need --channel chat or messaging.');
  if (!fields.ok) return refused(`The fields: ${fields.failure}`);
  let world: World | null = null;
  if (files.world !== undefined) {
    const read = ports.readWorld(files.world);
    if (!read.ok) return refused(`The world: ${read.failure.text}`);
    world = read.value.world;
  }
  const { bot } = imported.value;
  const plan = { bot, channel, world, endpoints: endpoints.value, configuration: fields.value };
  const played = await playScript({ ...plan, agents: null, startsAt: playedAt }, steps.value, ports);
  const isDeployed = channel !== 'web';
  const warnings = isDeployed ? checkSettings({ ...fields.value, conversationKind: channel }) : [];
  const lines = [
    ...warnings.map(({ kind, values }) => ({ event: 'warning', kind, ...values })),
    ...played.events.map((event, at) => (isDeployed ? { ...event, at: played.times[at] } : event)),
  ].map((line) => JSON.stringify(line));
  if (played.problem !== null) return { lines, code: 2, sentence: `The script: ${played.problem}` };
  const difference = expected && firstDifference(played.events, expected);
  if (!difference) return { lines, code: 0, sentence: '' };
  return { lines, code: 1, sentence: sayDifference(difference) };
}

function refused(sentence: string): PlayResult {
  return { lines: [], code: 2, sentence };
}
