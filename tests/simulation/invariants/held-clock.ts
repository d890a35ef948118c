import { botIdOf } from '#model/connector';
import { asked, type BotRun } from '#model/bot-run';
import { asId, type BotRunId } from '#model/ids';
import type { World } from '#model/world';
import type { Invariant } from './invariant';

const noRun = asId<BotRunId>('');

/** A bot waits for its author, and the conversation is still its own. */
function waits(world: World, run: BotRun): boolean {
  if (asked(run, 'breakpoint') === null) return false;
  if (run.channel.kind === 'preview') return true;
  const phase = world.conversations[run.channel.conversationId]?.phase;
  if (phase?.name !== 'assigned') return false;
  return Object.values(world.connectors).some(
    ({ userId, plays }) => userId === phase.userId && botIdOf({ plays }) === run.botId,
  );
}

export const heldClock: Invariant = {
  id: 'SI19',
  name: 'virtual time is held by a bot that waits for its author, and by nothing else',
  judge(report) {
    /** A bot has begun to wait while the clock ran, and the clock has not been held yet. */
    let owed = noRun;
    return {
      onFact(fact, before) {
        if (fact.type === 'clock.changed' || fact.type === 'world.replaced') owed = noRun;
        else if (fact.type === 'bot.turnTaken' && fact.log.some(({ kind }) => kind === 'paused'))
          if (before.clock.mode === 'running') owed = fact.run.id;
        if (fact.type !== 'bot.turnTaken' || asked(fact.run, 'breakpoint') === null) return;
        const { at } = fact.run;
        const known = before.botRuns[fact.run.id];
        const wasThere = known !== undefined && asked(known, 'breakpoint') !== null && known.at === at;
        if (!wasThere && at !== null && !before.breakpoints[fact.run.botId]?.includes(at))
          report(`the run ${fact.run.id} pauses before ${at}, where nobody has set a breakpoint`);
      },
      afterDeed({ world }) {
        const late = world.botRuns[owed];
        // In a conversation that is not the bot's any more nobody waits for it.
        if (late && waits(world, late)) report(`the run ${owed} waits for its author, and time goes on`);
        owed = noRun;
        if (world.clock.mode === 'held' && !Object.values(world.botRuns).some((run) => waits(world, run)))
          report('time stands still, and no bot waits for its author');
      },
      atRest({ world }) {
        for (const run of Object.values(world.botRuns))
          if (waits(world, run)) report(`the run ${run.id} still waits for its author`);
      },
    };
  },
};
