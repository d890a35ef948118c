import type { Bot } from '#model/bot';
import { BLANK_MESSAGE } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { quote } from '../quote';
import { isSilent } from '../silence';
import { saving, type Remedy } from './fix';
import { advice, problemAt, type Placed } from './problem';
import { reachOf } from './reach';

/** What a consumer is told where nobody has written anything. */
const words = 'Hold on while I connect you with an agent.';

/** Transfers without a message that a consumer may come to without having been told anything. [BT279] [S331] */
export function silentTransfers(bot: Bot): Placed[] {
  const untold = reachOf(bot, (interaction) => !speaks(interaction));
  return bot.dialogs.flatMap((dialog) =>
    dialog.interactions
      .filter((interaction) => interaction.enabled && untold.has(interaction.id))
      .flatMap((interaction) => {
        const remedies = sayingSomething(bot, interaction);
        if (remedies === null) return [];
        const text =
          `${quote(interaction.name)} hands over without a word: its message is ${BLANK_MESSAGE}, and nothing is said before it. ` +
          'Tell the consumer that somebody takes over.';
        return [
          problemAt({ dialogId: dialog.id, interactionId: interaction.id }, advice(null, text, remedies)),
        ];
      }),
  );
}

/** null for what is no transfer, or has a message. */
function sayingSomething(bot: Bot, interaction: Interaction): Remedy[] | null {
  const label = `Say “${words}”`;
  if (interaction.kind === 'agent-transfer')
    return interaction.message.trim() === BLANK_MESSAGE
      ? [saving(label, { ...interaction, message: words })]
      : null;
  if (interaction.kind !== 'integration') return null;
  const called = bot.integrations.find(({ id }) => id === interaction.integrationId);
  if (called?.kind !== 'agent-escalation' || called.message.trim() !== BLANK_MESSAGE) return null;
  return [{ label, edit: { type: 'integration.save', draft: { ...called, message: words } } }];
}

const saysByCode = /\bsend(?:Message|Messages|MessageWithQuickReplies|ImmediateReply)\s*\(/;

/** Whether the consumer reads something of it. */
function speaks(interaction: Interaction): boolean {
  if (Object.values(interaction.code ?? {}).some((code) => saysByCode.test(code))) return true;
  if (interaction.kind === 'private-message') return false;
  if (interaction.kind === 'text') return !isSilent(interaction.text);
  return hasCategory(interaction, 'question') || interaction.kind === 'image';
}
