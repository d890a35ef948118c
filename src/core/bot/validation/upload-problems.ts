import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { chooseStarter } from '../choose-starter';
import { quote } from '../quote';
import { heardOfUploads } from '../uploads/heard-of-uploads';
import { excluding } from './marker-problems';
import { advice, problemAt, type Placed } from './problem';

const asksForFile = ({ enabled, interactions }: Dialog) =>
  interactions.find((one) => one.kind === 'file-upload' && one.enabled && enabled);

/** A dialog that asks for a file and begins again with how its own upload has ended. [BT348] */
export function uploadProblems(bot: Bot): Placed[] {
  return Object.values(heardOfUploads).flatMap(({ word, message }) =>
    bot.dialogs.flatMap((asking) => {
      const upload = asksForFile(asking);
      if (upload?.kind !== 'file-upload') return [];
      const starter = chooseStarter(bot, `${word}:${upload[message]}`);
      if (starter?.dialog.id !== asking.id) return [];
      const text =
        `When an upload has ended, the bot hears ${word}: and the message. The pattern ${quote(starter.pattern)} fits that too, so ` +
        `${quote(asking.name)} asks for a file again. To say something else instead, exclude ${word} here and add a dialog with the pattern ${word}:*, or put that dialog before this one.`;
      const says = asking.interactions.find((it) => it.kind === 'user-says');
      const place = { dialogId: asking.id, interactionId: says?.id ?? null };
      return [problemAt(place, advice('patterns', text, says ? [excluding(says, word)] : []))];
    }),
  );
}
