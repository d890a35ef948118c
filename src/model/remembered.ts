import type { BotRun, Channel } from './bot-run';
import type { BotId, ConsumerId } from './ids';
import type { Variable } from './variable';
import type { World } from './world';

/** So long after the last turn that had it. */
const keptMs = 180 * 86_400_000;

/** One for each bot and consumer; a bot’s preview is a consumer of its own. */
function keyOf(botId: BotId, consumerId: ConsumerId | null): string {
  return `${botId} ${consumerId ?? 'preview'}`;
}

function keyIn(world: World, botId: BotId, channel: Channel): string | null {
  if (channel.kind === 'preview') return keyOf(botId, null);
  const conversation = world.conversations[channel.conversationId];
  return conversation ? keyOf(botId, conversation.consumerId) : null;
}

/** What lasts of a run’s variables. */
export function lastingOf({ variables }: Pick<BotRun, 'variables'>): readonly Variable[] {
  return variables.filter(({ scope }) => scope === 'forever');
}

/** What a bot still knows of whom it begins to talk to. */
export function rememberedIn(world: World, botId: BotId, channel: Channel, now: number): readonly Variable[] {
  const key = keyIn(world, botId, channel);
  const kept = key === null ? undefined : world.remembered[key];
  return kept && kept.at + keptMs > now ? kept.variables : [];
}

/** Notes what lasts of a run; where nothing does any more, it is forgotten. */
export function remember(world: World, run: BotRun, at: number): void {
  const key = keyIn(world, run.botId, run.channel);
  if (key === null) return;
  const variables = lastingOf(run);
  if (variables.length > 0) world.remembered[key] = { at, variables };
  else delete world.remembered[key];
}

/** A deleted bot remembers nobody. */
export function forgetAll(world: World, botId: BotId): void {
  for (const key of Object.keys(world.remembered))
    if (key.startsWith(`${botId} `)) delete world.remembered[key];
}
