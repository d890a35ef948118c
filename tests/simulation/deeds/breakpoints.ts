import { botIdOf } from '#model/connector';
import { asked, type BotRun } from '#model/bot-run';
import type { Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

/** Runs of the account's bots that wait for their author. */
export function heldRuns({ world, roster }: Scene): BotRun[] {
  return Object.values(world.botRuns).filter(
    (run) => roster.bots.includes(run.botId) && asked(run, 'breakpoint') !== null,
  );
}
const botsNow = (scene: Scene) =>
  numbersOf(scene.roster.bots).filter((who) => scene.world.bots[scene.roster.bots[who]!]);
const refused = (answer: { ok: boolean; failure?: { text: string } }) =>
  answer.ok ? '' : ` (refused: ${answer.failure?.text ?? ''})`;

/** An author looks at a bot while it works: it pauses before an interaction, and goes on, or is gone. */
export const breakpointDeeds: Deeds = {
  'breakpoint.set': {
    weight: 4,
    who: botsNow,
    async do(scene, who, dice) {
      const bot = scene.world.bots[scene.roster.bots[who]!];
      const interaction = choose(bot?.dialogs.flatMap(({ interactions }) => interactions) ?? [], dice);
      if (!bot || !interaction) return 'no breakpoint is set';
      const on = !scene.world.breakpoints[bot.id]?.includes(interaction.id);
      const command = { type: 'breakpoint.set', botId: bot.id, interactionId: interaction.id, on } as const;
      const answer = await scene.machine.do(command, scene.roster.me);
      return `bot ${who} ${on ? 'is to pause' : 'pauses no more'} before “${interaction.name}”${refused(answer)}`;
    },
  },
  'bot.goes-on': {
    weight: 12,
    who: (scene) => numbersOf(heldRuns(scene)),
    about(scene, who) {
      const { channel } = heldRuns(scene)[who] ?? {};
      return channel?.kind === 'conversation' ? channel.conversationId : null;
    },
    async do(scene, who) {
      const run = heldRuns(scene)[who];
      if (!run) return 'no bot goes on';
      const answer = await scene.machine.do({ type: 'bot.goOn', runId: run.id }, scene.roster.me);
      return `a bot that paused goes on${refused(answer)}`;
    },
  },
  'bot.deleted': {
    weight: 1,
    who: botsNow,
    async do(scene, who, dice) {
      const { machine, roster, world } = scene;
      const botId = roster.bots[who]!;
      // Most are needed: one that pauses is deleted sooner.
      if (!heldRuns(scene).some((run) => run.botId === botId) && again(dice) % 4 > 0)
        return 'no bot is deleted';
      for (const { id, plays } of Object.values(world.connectors)) {
        if (botIdOf({ plays }) !== botId) continue;
        await machine.do({ type: 'connector.stop', connectorId: id }, roster.me);
        await machine.do({ type: 'connector.delete', connectorId: id }, roster.me);
      }
      return `bot ${who} is deleted${refused(await machine.do({ type: 'bot.delete', botId }, roster.me))}`;
    },
  },
};
