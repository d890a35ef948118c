import type { BotRun, Channel } from './bot-run';
import type { BotId } from './ids';
import { counts } from './limits';
import type { Variable } from './variable';
import type { World } from './world';

/** So long after the last turn that had it. */
const keptMs = 180 * 86_400_000;

/** No id has one. */
export const between = '\n';

/** One for each bot and consumer; a bot’s preview is a consumer of its own. None where the conversation is not in the world. */
function keyIn(world: World, botId: BotId, channel: Channel): string | undefined {
  const who =
    channel.kind === 'preview' ? 'preview' : world.conversations[channel.conversationId]?.consumerId;
  return who && `${botId}${between}${who}`;
}

/** What lasts of a run’s variables. */
export function lastingOf({ variables }: Pick<BotRun, 'variables'>): readonly Variable[] {
  return variables.filter(({ scope }) => scope === 'forever');
}

/** What a bot still knows of whom it begins to talk to. */
export function rememberedIn(world: World, botId: BotId, channel: Channel, now: number): readonly Variable[] {
  const key = keyIn(world, botId, channel);
  const kept = key && world.remembered[key];
  return kept && kept.at + keptMs > now ? kept.variables : [];
}

/** Notes what a turn has changed of what lasts: what another conversation has kept meanwhile stays. `before` is the run before it. */
export function remember(world: World, before: BotRun | undefined, run: BotRun, at: number): void {
  const key = keyIn(world, run.botId, run.channel);
  if (!key) return;
  const kept = byName(world.remembered[key]?.variables);
  const was = byName(before && lastingOf(before));
  for (const one of lastingOf(run)) {
    if (JSON.stringify(was.get(one.name)) !== JSON.stringify(one)) kept.set(one.name, one);
    was.delete(one.name);
  }
  for (const name of was.keys()) kept.delete(name);
  if (kept.size > 0) world.remembered[key] = { at, variables: [...kept.values()].slice(-counts.variables) };
  else delete world.remembered[key];
}

function byName(variables: readonly Variable[] = []): Map<string, Variable> {
  return new Map(variables.map((one) => [one.name, one]));
}

/** A deleted bot remembers nobody. */
export function forgetAll(world: World, botId: BotId): void {
  for (const key of Object.keys(world.remembered))
    if (key.startsWith(`${botId}${between}`)) delete world.remembered[key];
}
