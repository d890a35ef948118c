import { sameName } from '#model/comparable-text';
import { integrationsIn } from '../connect-to-liveengage/13-integration-interaction';
import { lessonBots, starterOf, type HandoffDialog } from '../connect-to-liveengage/cast';
import { fewestGaps, type Judged } from '../fewest-gaps';
import type { Me, Scene } from '../scene';
import { otherName, toOther } from './others';

/** Dialogs of the first bot that pass on to the other one, or by their name are to. */
function passingDialogs(scene: Scene, me: Me): HandoffDialog[] {
  const [bot] = lessonBots(scene, me);
  if (!bot) return [];
  return bot.dialogs
    .map((dialog) => ({ bot, dialog }))
    .filter(
      (one) =>
        one.dialog.kind === 'standard' &&
        (sameName(one.dialog.name, otherName) || callsOther(scene, me, one)),
    );
}

export function passingDialog(scene: Scene, me: Me): HandoffDialog | undefined {
  return passingDialogs(scene, me)[0];
}

export function callsOther(scene: Scene, me: Me, one: HandoffDialog): boolean {
  const id = toOther(scene, me)?.id;
  return integrationsIn(one).some(({ integrationId }) => id !== undefined && integrationId === id);
}

export function judgePassing(
  scene: Scene,
  me: Me,
  gapsOf: (one: HandoffDialog) => readonly string[],
): Judged<HandoffDialog> | null {
  return fewestGaps(passingDialogs(scene, me), gapsOf);
}

export const hasPattern = (one: HandoffDialog) =>
  one.dialog.enabled && (starterOf(one)?.patterns.some((pattern) => pattern.trim() !== '') ?? false);
