import type { Bot } from '#model/bot';
import type { BotRun, CodeChip, Recognised } from '#model/bot-run';
import type { Dialog } from '#model/dialog';
import type { InteractionOf } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { counts, limits } from '#model/limits';
import { builtInTexts } from './built-in-texts';
import { applyRule, chooseRule } from './choose-rule';
import type { Evidence } from './conditions/judge';
import { chooseStarter } from './choose-starter';
import { dialogByIntent } from './understanding/dialog-by-intent';
import { isGood, understand } from './understanding/understand';
import { pushDialog } from './dialog-stack';
import { beginFallback, countFallback, forgetFallbacks } from './fall-back';
import { follow } from './next-action';
import { dialogBrought } from './pass-context';
import { enabledFrom, enabledPlaceOf } from './place';
import { runFlow } from './run-flow';
import { chosenOption, optionAt } from './options/chosen-option';
import { offeredByCode } from './scripts/wishes';
import { answering, type ReplyOption } from './options/reply-option';
import { replyOptions } from './options/reply-options';
import { looksForExpressions } from './scripts/expressions';
import { runsCode } from './scripts/run-code';
import { isSilent } from './silence';
import { change, note, say, waitForConsumer, type TurnDraft } from './turn-draft';
import { fillInMarkup } from './variables/fill-in';

interface OpenQuestion {
  readonly dialog: Dialog;
  readonly question: InteractionOf<'question'>;
}

/** The whole answer to one text: rules of the open question, starters, fallbacks. */
export function answerText(draft: TurnDraft, text: string, option: ReplyOption | null): void {
  const pending = findPending(draft.bot, draft.run);
  if (option) note(draft, 'option-chosen', { option: option.title, payload: option.payload });
  if (option && pending?.dialog.kind === 'disambiguation') noteIntent(draft, option.title);
  if (pending === null) waitForConsumer(draft);
  else if (looksForExpressions(draft, pending.question, option)) return;
  answerReply(draft, text, option, []);
}

/** Code may ask which was chosen. */
function noteIntent(draft: TurnDraft, name: string): void {
  const chosen =
    draft.run.meant?.includes(name) && draft.bot.domain?.intents.find((one) => one.name === name);
  if (chosen) change(draft, { chosenIntent: chosen.id });
}

/** The rules of the open question decide, now that it is known what is found in the reply; then other dialogs. */
export function answerReply(
  draft: TurnDraft,
  text: string,
  option: CodeChip | null,
  found: readonly string[],
): void {
  const pending = findPending(draft.bot, draft.run);
  const [best] = understand(draft.bot, text).scores;
  const intent = best && isGood(best) ? best.intent.id : null;
  const reply = { kind: 'reply', text, option, found, intent, effort: draft.effort } as const;
  if (pending && answerByRule(draft, pending, reply)) return;
  lookForStarter(draft, text);
}

/** No rule of the open question has applied, or there is none: another dialog answers, or a fallback. */
export function lookForStarter(draft: TurnDraft, text: string): void {
  const brought = dialogBrought(draft);
  if (brought) return playDialog(draft, brought, recognisedIn(draft, text));
  if (!startsDialog(draft, text)) answerUnmatched(draft, findPending(draft.bot, draft.run), text);
}

/** Plays the dialog that a text begins; false where it begins none. */
export function startsDialog(draft: TurnDraft, text: string): boolean {
  const starter = chooseStarter(draft.bot, text, draft.effort);
  const dialog = starter?.dialog ?? dialogByIntent(draft, text);
  if (dialog === null) return false;
  forgetFallbacks(draft);
  if (starter) note(draft, 'starter-matched', { text, pattern: starter.pattern, dialog: dialog.name });
  playDialog(draft, dialog, recognisedIn(draft, text));
  return true;
}

/** Which of what the open question offers a reply means, by what was known when it was asked. */
export function optionMeant(draft: TurnDraft, text: string): ReplyOption | null {
  const pending = findPending(draft.bot, draft.run);
  // What was unset when it was asked was told then.
  const own = pending ? replyOptions({ ...draft, log: [] }, pending.question) : [];
  const all = [...own, ...offeredByCode(draft.run)];
  return chosenOption(all, text) ?? chosenByPlace(draft, pending, all, text);
}

/** By the number it has where nothing is pressed, else by its place among choices. [BT293] [BT351] */
function chosenByPlace(
  { at, run }: TurnDraft,
  pending: OpenQuestion | null,
  all: readonly ReplyOption[],
  text: string,
): ReplyOption | null {
  if (at.textOnly) {
    const says = optionAt(run.listed ?? [], text);
    return says === null ? null : (chosenOption(all, says) ?? answering(says, says));
  }
  const isChoice = pending?.question.kind === 'multiple-choice';
  return isChoice
    ? optionAt(
        all.filter(({ says }) => says !== null),
        text,
      )
    : null;
}

/** A question that was deleted or disabled in the meantime waits for nothing. */
function findPending(bot: Bot, run: BotRun): OpenQuestion | null {
  const place = run.at === null ? null : enabledPlaceOf(bot, run.at);
  if (place === null) return null;
  const { dialog, interaction } = place;
  return hasCategory(interaction, 'question') ? { dialog, question: interaction } : null;
}

/** A question without rules takes any reply and goes on. */
function answerByRule(draft: TurnDraft, { dialog, question }: OpenQuestion, reply: Evidence): boolean {
  const rule = chooseRule(draft, question.rules, reply);
  if (rule === null && question.rules.length > 0)
    return runsCode(draft, question, 'user-response', { kind: 'starters' });
  forgetFallbacks(draft);
  if (rule === null) note(draft, 'any-reply', { question: question.name });
  const next = rule === null ? question.next : applyRule(draft, rule);
  if (runsCode(draft, question, 'user-response', { kind: 'next', next })) return true;
  waitForConsumer(draft);
  runFlow(draft, follow(draft, { dialog, interaction: question }, next));
  return true;
}

function recognisedIn({ bot }: TurnDraft, text: string): readonly Recognised[] {
  const found = understand(bot, text).entities.map(({ name, phrase }) => ({
    name,
    phrase: phrase.slice(0, limits.phrase),
  }));
  return found.slice(0, counts.recognised);
}

function answerUnmatched(draft: TurnDraft, pending: OpenQuestion | null, text: string): void {
  beginFallback(draft, pending?.question.id ?? null);
  const fallback = pending === null ? '' : fillInMarkup(draft, pending.question.fallback);
  const dialog = draft.bot.dialogs.find((it) => it.kind === 'fallback' && it.enabled);
  if (fallback.trim() !== '' || dialog === undefined || onlySpeaks(dialog)) {
    const instead = countFallback(draft);
    if (instead) return playDialog(draft, instead);
  }
  if (pending !== null && fallback.trim() !== '') {
    note(draft, 'question-fallback', { text, question: pending.question.name });
    if (!isSilent(fallback)) say(draft, fallback);
    return;
  }
  if (dialog === undefined) {
    note(draft, 'nothing-fits', { text });
    say(draft, builtInTexts.notUnderstood);
    return;
  }
  note(draft, 'fallback-dialog', { text, dialog: dialog.name });
  playDialog(draft, dialog);
}

function onlySpeaks({ interactions }: Dialog): boolean {
  return interactions.every((it) => !it.enabled || hasCategory(it, 'statement'));
}

function playDialog(draft: TurnDraft, dialog: Dialog, opening?: readonly Recognised[]): void {
  pushDialog(draft, dialog, opening);
  const place = enabledFrom(dialog, 0);
  runFlow(draft, place === null ? { kind: 'leave' } : { kind: 'play', place });
}
