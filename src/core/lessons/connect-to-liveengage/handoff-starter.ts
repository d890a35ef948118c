import type { Interaction } from '#model/interaction';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Move } from '../lesson';
import type { Me, Scene } from '../scene';
import { handoffDialogName, handoffDialogs, lessonBots, starterOf, type HandoffDialog } from './cast';

type UserSays = Interaction<'user-says'>;

/** The handoff dialog whose User Says lacks least. */
export function judgeStarters(
  scene: Scene,
  me: Me,
  gapsOf: (starter: UserSays, dialogName: string) => readonly string[],
): Judged<HandoffDialog> | null {
  return fewestGaps(handoffDialogs(scene, me), (one) => {
    const starter = starterOf(one);
    return starter ? gapsOf(starter, one.dialog.name) : [gap('starter-missing', { dialog: one.dialog.name })];
  });
}

/** What stands in the way before any handoff dialog can be judged. */
export function noDialogGaps(scene: Scene, me: Me): string[] {
  const [bot] = lessonBots(scene, me);
  return [bot ? gap('dialog-missing', { bot: bot.name, dialog: handoffDialogName }) : gap('bot-missing')];
}

/** Saves the User Says of a judged dialog with these changes; one that is missing is added, or switched on, first. */
export function changeStarter(
  judged: Judged<HandoffDialog> | null,
  change: (starter: UserSays) => Partial<Pick<UserSays, 'sample' | 'patterns'>>,
): Move[] {
  if (!judged || judged.gaps.length === 0) return [];
  const { bot, dialog } = judged.thing;
  const place = { botId: bot.id, dialogId: dialog.id };
  const starter = dialog.interactions.find((one) => one.kind === 'user-says');
  if (!starter) {
    return [
      { kind: 'command', command: { type: 'interaction.add', ...place, kind: 'user-says', after: null } },
    ];
  }
  const interaction = { ...starter, enabled: true, ...change(starter) };
  return [{ kind: 'command', command: { type: 'interaction.save', ...place, interaction } }];
}
