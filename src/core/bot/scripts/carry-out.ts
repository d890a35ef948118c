import type { CodeChip } from '#model/bot-run';
import type { ScriptAnswer, ScriptEffect, ScriptEnd, ScriptSite } from '#model/script';
import type { ContextChange } from '#model/context-store';
import { limits } from '#model/limits';
import { builtInTexts } from '../built-in-texts';
import { errorReply } from '../error-reply';
import { delayLimitMs } from '../limits';
import { namesConsumer } from '../names-consumer';
import { passInstead } from '../pass-context';
import { placeNamed, type Place } from '../place';
import { specialOf } from '../special-text';
import { keep, note, say, sendNow, tellAgents, type TurnDraft } from '../turn-draft';
import { textOf } from '../variables/text-of';
import { setVariable } from '../variables/set-variable';
import { chipsOfCode, withChips } from './wishes';

/** What code has led to: the turn goes on as it would, is over, goes on elsewhere, or looks for a dialog anew. */
export type CodeOutcome =
  | { readonly kind: 'goes-on' }
  | { readonly kind: 'over' }
  | { readonly kind: 'closes' }
  | { readonly kind: 'leads'; readonly place: Place }
  | { readonly kind: 'looks-again' };

/** In place of the name of an interaction: back to looking for a dialog. */
const platformDefault = 'platform.default';

type Doer<K extends ScriptEffect['kind']> = (
  draft: TurnDraft,
  effect: Extract<ScriptEffect, { kind: K }>,
  interaction: string,
) => CodeOutcome | void;

/** One line a kind; what it answers takes the place of what was to come. */
const doers: { readonly [K in ScriptEffect['kind']]: Doer<K> } = {
  'set-variable': (draft, { name, value, scope }) => setVariable(draft, name, value, scope),
  say: (draft, { text, quickReplies }, interaction) => sayWith(draft, interaction, text, quickReplies),
  'tell-agents': (draft, { text }) => atOnce(draft, (delayMs) => tellAgents(draft, text, delayMs)),
  'reply-now': (draft, { texts }, interaction) => {
    note(draft, 'code-replied', { interaction });
    for (const text of texts) {
      const outcome = sayWith(draft, interaction, text, []);
      if (outcome) return outcome;
    }
    return { kind: 'over' };
  },
  'add-quick-replies': (draft, { quickReplies }) => {
    const chips = [...(draft.wishes.chips ?? []), ...chipsOfCode(quickReplies)];
    draft.wishes = { ...draft.wishes, chips };
  },
  delay: (draft, { ms }) => {
    const delayMs = Math.min(Math.max(0, Math.round(ms) || 0), delayLimitMs);
    draft.wishes = { ...draft.wishes, delayMs };
  },
  'allow-long-text': (draft, { allowed }) => {
    draft.wishes = { ...draft.wishes, longText: allowed };
  },
  trigger: (draft, { name }) => {
    if (name === platformDefault) {
      note(draft, 'code-looks-again', {});
      return { kind: 'looks-again' };
    }
    const place = placeNamed(draft.bot, name);
    note(draft, place ? 'code-leads' : 'code-leads-nowhere', { interaction: name });
    return place ? { kind: 'leads', place } : undefined;
  },
  debug: (draft, { text }) => note(draft, 'code-said', { text }),
  event: (draft, { name, text, detail }) => note(draft, 'code-event', { name, text, detail }),
  context: (draft, { change }) => tellContext(draft, change),
  'pass-on': (draft, { context }) => passInstead(draft, context),
  'not-here': (draft, { name }) => note(draft, 'code-not-here', { name }),
};

/** Does what code has asked for, in its order, and says why. @param place the interaction it belongs to; none for what begins a session */
export function carryOut(
  draft: TurnDraft,
  place: Place | null,
  site: ScriptSite,
  { effects, end }: ScriptAnswer,
): CodeOutcome {
  const interaction = place?.interaction.name ?? '';
  if (end.kind === 'done') note(draft, 'code-ran', { interaction, site });
  let outcome: CodeOutcome = { kind: 'goes-on' };
  for (const effect of effects) {
    // The edge: the line of the table is that of the kind.
    const does = doers[effect.kind] as Doer<ScriptEffect['kind']>;
    outcome = does(draft, effect as never, interaction) ?? outcome;
    if (outcome.kind === 'over' || outcome.kind === 'closes') return outcome;
  }
  if (end.kind === 'done') return outcome;
  tellEnd(draft, interaction, site, end);
  // A session begins all the same.
  if (site === 'init') return { kind: 'goes-on' };
  say(draft, errorReply(draft, builtInTexts.notUnderstood));
  return { kind: 'over' };
}

/** The service itself is not the bot's: only the reason is. */
function tellContext(draft: TurnDraft, change: ContextChange): void {
  const { namespace } = change;
  const { scope = '', key = '' } = 'scope' in change ? change : {};
  const value = change.does === 'set' ? textOf(change.value) : '';
  note(draft, 'context-changed', { does: change.does, namespace, scope, key: key ?? '', value });
}

function tellEnd(
  draft: TurnDraft,
  interaction: string,
  site: ScriptSite,
  end: Exclude<ScriptEnd, { kind: 'done' }>,
): void {
  if (end.kind === 'stopped') return note(draft, 'code-stopped', { interaction, site, because: end.because });
  const where = end.inside === 'globals' ? 'globals' : site;
  const [line, column] = [end.line ?? 0, end.column ?? 0];
  keep(draft, 'code-threw', {
    interaction,
    site: where,
    why: end.message.slice(0, limits.reason),
    line,
    column,
  });
}

/** Code’s own words, at once or as late as it has asked for. */
function sayWith(
  draft: TurnDraft,
  interaction: string,
  text: string,
  quickReplies: readonly string[],
): CodeOutcome | undefined {
  const special = specialOf(text);
  if (special?.kind === 'names') namesConsumer(draft, interaction, special.consumer);
  if (special?.kind === 'closes') {
    note(draft, 'text-closes', { interaction, text: special.text });
    return { kind: 'closes' };
  }
  if (special === null) atOnce(draft, (delayMs) => say(draft, text, delayMs), chipsOfCode(quickReplies));
  return undefined;
}

function atOnce(draft: TurnDraft, speak: (delayMs: number) => void, chips: readonly CodeChip[] = []): void {
  const before = draft.held;
  draft.held = [];
  speak(draft.wishes.delayMs ?? 0);
  const lines = withChips(draft, draft.held, chips);
  draft.held = before;
  for (const line of lines) sendNow(draft, line);
}
