import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { Intent } from '#model/domain';
import { hasCategory } from '#model/interaction/has-category';
import { chooseStarter } from '../choose-starter';
import { isGood, understand, type Understood } from './understand';

/** What a text that no pattern fits means: the dialog of one intent, or that it has to be asked which of several. */
export type Meant =
  | { readonly kind: 'intent'; readonly dialog: Dialog; readonly intent: Intent }
  | { readonly kind: 'asks'; readonly dialog: Dialog; readonly intents: readonly string[] };

/** What a consumer who says it now would start; null where the Fallback dialog answers. */
export type Starts = Meant | { readonly kind: 'pattern'; readonly dialog: Dialog; readonly pattern: string };

/** The dialog whose intent fits best and well; where several only fit fairly well, the one that asks which was meant. */
export function meantBy(bot: Bot, { scores }: Understood): Meant | null {
  const starting = scores.flatMap((score) => {
    const dialog = startedBy(bot, score.intent.id);
    return dialog ? [{ ...score, dialog }] : [];
  });
  const [best] = starting;
  if (best && isGood(best)) return { kind: 'intent', dialog: best.dialog, intent: best.intent };
  const intents = starting.filter(({ level }) => level === 'FAIR PLUS').map(({ intent }) => intent.name);
  const dialog = bot.dialogs.find(({ kind, enabled }) => kind === 'disambiguation' && enabled);
  return dialog && intents.length >= 2 ? { kind: 'asks', dialog, intents } : null;
}

/** What saying this starts where no question is open: patterns go before intents. [BT248] */
export function whatStarts(bot: Bot, text: string): Starts | null {
  const starter = chooseStarter(bot, text);
  return starter ? { kind: 'pattern', ...starter } : meantBy(bot, understand(bot, text));
}

/** The enabled dialog that an intent starts. */
export function startedBy({ dialogs }: Bot, intentId: string): Dialog | undefined {
  return dialogs.find(
    ({ enabled, interactions }) =>
      enabled &&
      interactions.some((it) => hasCategory(it, 'starter') && it.enabled && it.intentId === intentId),
  );
}
