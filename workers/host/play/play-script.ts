import type { Event } from '#core/bot/play/event';
import type { ScriptStep } from '#core/bot/play/parse-script';
import { pressIn } from '#core/bot/play/shown';
import { createCountingIds } from './counting-ids';
import { deployedStage } from './deployed-stage';
import { previewStage } from './preview-stage';
import { setScene, type ScenePlan } from './set-scene';
import { PlayedTooLong } from './scratch-clock';
import { createScratchHost, type ScratchPorts } from './scratch-host';
import { createStory } from './story';

/** A whole conversation. */
export interface PlayedScript {
  readonly events: readonly Event[];
  /** When each came, in virtual ms since the beginning. */
  readonly times: readonly number[];
  /** Which step cannot be done; what came before it has happened. */
  readonly problem: string | null;
}

/** Nothing happens for so long: the bot has come to rest. Virtual ms. */
const quietMs = 1_000;
/** Of one rest: longer than the longest answer of an endpoint takes. */
const longestRestMs = 900_000;
/** More is no conversation. */
const mostEvents = 20_000;

/** Plays a conversation on an engine of its own, in virtual time. The same plan and the same steps give the same events. */
export async function playScript(
  plan: ScenePlan,
  steps: readonly ScriptStep[],
  ports: ScratchPorts,
): Promise<PlayedScript> {
  const ids = createCountingIds();
  const scene = setScene(plan, ids);
  let elapsed = () => 0;
  const story = createStory(scene.botId, () => elapsed());
  const { events, times } = story;
  const host = await createScratchHost(ports, scene.world, ids, (fact, world) => story.take(fact, world));
  const { clock } = host;
  elapsed = () => clock.now() - plan.startsAt;
  const isDeployed = plan.channel !== 'web';
  const stage = isDeployed ? await deployedStage(scene, host) : previewStage(scene, host);

  /** Until the bot has nothing more to say. */
  async function rest(): Promise<void> {
    const until = clock.now() + longestRestMs;
    for (;;) {
      await clock.settle();
      if (stage.isBusy() && clock.next !== null && clock.now() < until) {
        await clock.advance(clock.next);
        continue;
      }
      if (!isDeployed) return;
      const before = events.length;
      await clock.advance(quietMs);
      if (!stage.isBusy() && events.length === before) return;
      if (clock.now() >= until) return;
    }
  }

  async function act(): Promise<string | null> {
    await stage.begin();
    let last = clock.now();
    for (const { line, afterMs, does } of steps) {
      if (ports.isLate()) throw new PlayedTooLong();
      if (afterMs === null) await rest();
      else await clock.advance(Math.max(0, last + afterMs - clock.now()));
      last = clock.now();
      if (events.length > mostEvents)
        return `Line ${line}: so much has happened that this is no conversation.`;
      if (does.kind === 'wait') continue;
      if (does.kind === 'step-up') {
        if (!stage.stepUp) return `Line ${line}: in a Preview nobody can sign in.`;
        story.tell({ event: 'stepped-up' });
        await stage.stepUp();
      } else if (does.kind === 'press') {
        const found = pressIn(story.said, does.title);
        if (!found) return `Line ${line}: the bot shows no quick reply or button “${does.title}”.`;
        const { press } = found;
        if (press.link) story.tell({ event: 'link', url: press.link });
        if (press.publish === null) continue;
        story.tell({ in: press.publish });
        await stage.press(press, found.line);
      } else {
        story.tell({ in: does.text });
        if (does.kind === 'reset') story.forget();
        await (does.kind === 'reset' ? stage.reset(does.text) : stage.say(does.text));
      }
      await clock.settle();
    }
    await rest();
    return null;
  }

  try {
    return { events, times, problem: await act() };
  } catch (cause) {
    if (!(cause instanceof PlayedTooLong)) throw cause;
    return { events, times, problem: 'It takes too long: let less time pass, or fewer steps be made.' };
  } finally {
    stage.end();
    await host.stop();
  }
}
