import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import { passesOn, targetOf } from '#model/passes-on';
import { transferTargetOf } from '#model/transfer-target';

/** Whether a dialog asks for a transfer, by an escalation or by a call. */
export function leadsToTransfer(bot: Bot, dialog: Dialog): boolean {
  return transfersOf(bot, dialog).length > 0;
}

/** The skills that a dialog hands over to, as they are written. */
export function transfersOf(bot: Bot, dialog: Dialog): readonly string[] {
  return dialog.interactions.flatMap((it) => {
    if (!it.enabled) return [];
    if (it.kind === 'agent-transfer') return [transferTargetOf(dialog, it)];
    if (it.kind !== 'integration') return [];
    const called = bot.integrations.find(({ id }) => id === it.integrationId);
    return called && passesOn(called) ? [targetOf(called).trim()] : [];
  });
}
