import { ESCALATION_FAILED } from '#model/bot-run';
import { sameName } from '#model/comparable-text';
import type { Interaction } from '#model/interaction';
import { lessonBots, starterOf, type HandoffDialog } from '../connect-to-liveengage/cast';
import { fewestGaps, type Judged } from '../fewest-gaps';
import type { Me, Scene } from '../scene';
import { failureGap } from './gaps';

export const catcherName = 'Nobody there';

export const isMarked = (starter: Interaction<'user-says'> | undefined) =>
  starter?.patterns.some((pattern) => pattern.trim() === ESCALATION_FAILED) ?? false;

/** Standard dialogs of the bot that hands over which catch the failure, or by their name are to. */
export function catchers(scene: Scene, me: Me): HandoffDialog[] {
  return lessonBots(scene, me)
    .slice(0, 1)
    .flatMap((bot) => bot.dialogs.map((dialog) => ({ bot, dialog })))
    .filter(
      (one) =>
        one.dialog.kind === 'standard' &&
        (isMarked(starterOf(one)) || sameName(one.dialog.name, catcherName)),
    );
}

export function judgeCatchers(
  scene: Scene,
  me: Me,
  gapsOf: (one: HandoffDialog) => readonly string[],
): Judged<HandoffDialog> | null {
  return fewestGaps(catchers(scene, me), gapsOf);
}

/** What stands in the way before any can be judged. */
export function noCatcherGaps(scene: Scene, me: Me): string[] {
  const [bot] = lessonBots(scene, me);
  return [bot ? failureGap('catcher-missing', { bot: bot.name }) : failureGap('bot-missing')];
}
