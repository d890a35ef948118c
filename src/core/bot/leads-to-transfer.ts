import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';

/** Whether a dialog contains an escalation. */
export function leadsToTransfer(bot: Bot, dialog: Dialog): boolean {
  return dialog.interactions.some(
    (it) =>
      it.kind === 'integration' && it.enabled && bot.integrations.some(({ id }) => id === it.integrationId),
  );
}
