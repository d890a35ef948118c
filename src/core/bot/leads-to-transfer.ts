import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { handsOver } from '#model/integration/hands-over';

/** Whether a dialog contains an escalation. */
export function leadsToTransfer(bot: Bot, dialog: Dialog): boolean {
  return dialog.interactions.some(
    (it) =>
      it.enabled &&
      (it.kind === 'agent-transfer' ||
        (it.kind === 'integration' &&
          bot.integrations.some((one) => one.id === it.integrationId && handsOver(one)))),
  );
}
