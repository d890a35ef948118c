import { failed, ok, type Result } from '#base/result';
import type { Control, Move, Step } from '#sdk/index';
import type { LessonGuide } from '../lesson-guide.svelte';
import { waitFor } from '../../../live/wait-for.svelte';
import { isPersonMove, perform, type Scenery } from './perform';

/** How long what a step brings about may take. */
export const settlingMs = 15_000;

type Guided = Pick<LessonGuide, 'isDone' | 'solutionOf' | 'valuesOf' | 'wayOf' | 'bringAbout'>;

/** Where a step is done before everybody’s eyes. */
export interface FilmScenery extends Scenery {
  /** Lets what a solution waits for pass, and says so. [WT15] */
  pass(ms: number): Promise<void>;
  /** What is filled in and saved for somebody is announced before it is there. */
  announce(deed: string): Promise<void>;
}

type Done = Promise<Result<null, string>>;

/** Does what the solution of a step asks for: people by hand, the rest by the controls of the step where there is nothing to fill in. [WT1] [WT17] */
export async function bringAbout(step: Step, guide: Guided, scene: FilmScenery, signal: AbortSignal): Done {
  // What is done follows from rows, which may be on their way.
  const found = await waitFor(() => {
    const solution = guide.solutionOf(step);
    return solution.length > 0 || guide.isDone(step) ? solution : null;
  }, settlingMs);
  const moves = found ?? [];
  const isFilledIn = guide.valuesOf(step).length > 0;
  if (isFilledIn && moves.length > 0 && moves.every(isSetting)) {
    await scene.announce(`It is filled in and saved: ${step.title}.`);
    if (signal.aborted) return ok(null);
    const answer = await guide.bringAbout(step);
    return answer.ok ? ok(null) : failed(answer.failure.text);
  }
  let isPressed = false;
  for (const move of moves) {
    if (signal.aborted) break;
    if (isWait(move)) {
      await scene.pass(move.command.byMs);
      continue;
    }
    // One way brings about all that it is a way to.
    if (isSetting(move) && isPressed) continue;
    isPressed ||= isSetting(move);
    const done = await (isPersonMove(move)
      ? perform(move, scene)
      : press(guide.wayOf(step)?.stages ?? [], scene));
    if (!done.ok && !signal.aborted) return done;
  }
  return ok(null);
}

type Wait = Extract<Move, { kind: 'command' }> & { readonly command: { readonly type: 'clock.advance' } };

const isWait = (move: Move): move is Wait => move.kind === 'command' && move.command.type === 'clock.advance';

/** Something is set up by it. */
const isSetting = (move: Move) => !isPersonMove(move) && !isWait(move);

const close: Control = { role: 'button', name: 'Close' };

/** The way that _Show me_ shows, one control after the other; a dialog in which it ends is put away. */
async function press(stages: readonly (readonly Control[])[], scene: FilmScenery): Done {
  const hand = scene.hand('setup');
  for (const [control] of stages) {
    if (!control) continue;
    scene.tell('setup', `An administrator presses “${control.name}”.`);
    const pressed = await hand.press(control);
    if (!pressed.ok) return pressed;
  }
  return hand.has(close) ? hand.press(close) : ok(null);
}
