import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { passesOn } from '#model/passes-on';

/** Whether a dialog asks for a transfer, by an escalation or by a call. */
export function leadsToTransfer(bot: Bot, dialog: Dialog): boolean {
  return dialog.interactions.some(
    (it) =>
      it.enabled &&
      (it.kind === 'agent-transfer' ||
        (it.kind === 'integration' &&
          bot.integrations.some((one) => one.id === it.integrationId && passesOn(one)))),
  );
}
