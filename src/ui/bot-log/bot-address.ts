import type { CodePanel } from '#model/code';
import { codePanels } from '#model/code';
import { asId, type BotId, type InteractionId } from '#model/ids';
import { keysOf } from '#model/keys-of';
import { toPath } from '../routes.svelte';

/** Where code of a bot is written: a panel of an interaction, the script of an integration, or the functions of all. */
export type CodePlace = CodePanel | 'transform-result' | 'globals';

/** A place in it; where nobody knows the line it is 0. */
export interface CodeSpot {
  readonly place: CodePlace;
  readonly line: number;
  readonly column: number;
}

/** What on a page of a bot is looked for. */
export interface SoughtInBot {
  readonly interactionId: InteractionId | null;
  readonly code: CodeSpot | null;
}

const places: readonly string[] = [
  ...keysOf(codePanels),
  'transform-result',
  'globals',
] satisfies CodePlace[];

/** The address of a page of a bot, and of what is looked for on it. */
export function addressInBot(
  botId: BotId,
  page: readonly string[],
  { interactionId = null, code = null }: Partial<SoughtInBot> = {},
): string {
  return toPath(['bots', botId, ...page], {
    ...(interactionId && { interaction: interactionId }),
    ...(code && { code: code.place, line: String(code.line), column: String(code.column) }),
  });
}

/** What an address looks for; null where it names nothing. [BB116] */
export function readSought(query: URLSearchParams): SoughtInBot | null {
  const interaction = query.get('interaction');
  const place = query.get('code');
  const code =
    place !== null && places.includes(place)
      ? { place: place as CodePlace, line: countIn(query, 'line'), column: countIn(query, 'column') }
      : null;
  if (interaction === null && code === null) return null;
  return { interactionId: interaction === null ? null : asId<InteractionId>(interaction), code };
}

function countIn(query: URLSearchParams, name: string): number {
  const count = Number(query.get(name));
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
