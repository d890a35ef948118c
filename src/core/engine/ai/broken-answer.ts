import type { BotRun } from '#model/bot-run';
import type { CallAnswer } from '#model/call';
import { slowBotMs } from '#model/connector/faults';
import type { World } from '#model/world';
import { aiConnectorOf } from './speaker';

const nothing = { by: null, headers: [], transfer: null } as const;

/** What an engine answers that is broken on purpose; null where it is whole, or no engine asks. [AE70] */
export function brokenAnswer(
  { connectors }: Pick<World, 'connectors'>,
  { botId }: BotRun,
): CallAnswer | null {
  const faults = aiConnectorOf({ connectors }, botId)?.faults ?? [];
  if (faults.includes('bot-fails'))
    return { ...nothing, status: 503, body: 'It was made to fail on purpose.', delayMs: 0 };
  if (faults.includes('bot-slow'))
    return { ...nothing, status: 504, body: 'It is slow on purpose.', delayMs: slowBotMs };
  return null;
}
