import { engineFieldsOf } from '#model/ai/engine-forms';
import type { Signing } from '#model/ai/signing';
import type { BotRun } from '#model/bot-run';
import type { World } from '#model/world';
import { askers } from '../../engines/requests/index';
import { aiConnectorOf } from './speaker';

/** What a call of this run is signed with when it leaves for its vendor; null for nothing. */
export function signingOf(world: Pick<World, 'connectors'>, { botId }: BotRun): Signing | null {
  const plays = aiConnectorOf(world, botId)?.plays;
  return (plays && askers[plays.engine].signingOf?.(engineFieldsOf(plays.fields))) ?? null;
}
