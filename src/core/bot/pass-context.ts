import { ESCALATION_FAILED } from '#model/bot-run';
import { sameName } from '#model/comparable-text';
import type { Dialog } from '#model/dialog';
import { limits } from '#model/limits';
import type { PassedContext } from '#model/passed-context';
import { change, forget, note, type TurnDraft } from './turn-draft';
import { startedBy } from './understanding/what-starts';
import { isGood, understand } from './understanding/understand';

/** The bot passes on what it was told last and what it took that for; where its code wants something else, that. [BT281] */
export function passContext(draft: TurnDraft): void {
  // The platform's word is no consumer's.
  const heard = draft.run.heard === ESCALATION_FAILED ? null : draft.run.heard;
  const [best] = heard === null ? [] : understand(draft.bot, heard).scores;
  const known: PassedContext = {
    ...(best && isGood(best) && { intent: best.intent.name }),
    ...(heard !== null && { text: heard.slice(0, limits.interactionText) }),
    ...draft.run.passInstead,
  };
  change(draft, { passes: known });
  const { intent = '', text = '' } = known;
  if (intent !== '' || text !== '') note(draft, 'context-passed', { intent, text });
}

/** Code decides what is passed on, should the bot pass anything on. [BT283] */
export function passInstead(draft: TurnDraft, wanted: PassedContext): void {
  change(draft, { passInstead: { ...draft.run.passInstead, ...wanted } });
}

/** What a bot begins with that is given a conversation by another one: the text that was passed on, in place of what it would hear. [BT282] */
export function takeUp(draft: TurnDraft, heard: string): string {
  const { intent = '', text = '' } = draft.at.passedOn ?? {};
  if (intent === '' && text === '') return heard;
  note(draft, 'context-brought', { intent, text });
  if (intent !== '') change(draft, { broughtIntent: intent });
  return text === '' ? heard : text;
}

/** The dialog of the intent that was passed on; that is asked for once. [BT282] */
export function dialogBrought(draft: TurnDraft): Dialog | null {
  const brought = draft.run.broughtIntent;
  if (brought === undefined) return null;
  forget(draft, 'broughtIntent');
  const { domain } = draft.bot;
  const intent = domain?.intents.find(({ id, name }) => id === brought || sameName(name, brought));
  const dialog = intent && startedBy(draft.bot, intent.id);
  if (dialog) note(draft, 'brought-intent', { intent: intent.name, dialog: dialog.name });
  else note(draft, 'brought-intent-leads-nowhere', { intent: brought });
  return dialog ?? null;
}
