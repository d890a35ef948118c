import type { Ask, BotRun, CodeChip } from '#model/bot-run';
import type { InteractionOf } from '#model/interaction';
import type { ScriptAnswer } from '#model/script';
import { ask, note, type TurnDraft } from '../turn-draft';

/** So many of a question are looked for; code may say no more. */
const most = 200;

/** Whether the reply is to be searched first, where searching without end harms nobody: in a thread that has a deadline. */
export function looksForExpressions(
  draft: TurnDraft,
  { id, rules }: InteractionOf<'question'>,
  option: CodeChip | null,
): boolean {
  const all = rules.flatMap(({ conditions }) =>
    conditions.flatMap((one) =>
      one.kind === 'regular-expression' && one.expression ? [one.expression] : [],
    ),
  );
  const expressions = [...new Set(all)].slice(0, most);
  if (expressions.length === 0) return false;
  const chosen = option && { title: option.title, payload: option.payload };
  ask(draft, id, {
    kind: 'script',
    site: 'expressions',
    then: { kind: 'reply', option: chosen, expressions },
    held: [],
  });
  return true;
}

/** What searches the words of a reply: for each expression it says whether it is found. */
export function codeOfSearch({ then }: Ask<'script'>, { heard, payload }: BotRun): string {
  if (then.kind !== 'reply') return '';
  const words = [payload, heard].filter((one) => one !== null);
  return `var words = ${JSON.stringify(words)};
${JSON.stringify(then.expressions)}.forEach(function (source) {
  var found = false;
  try {
    var expression = new RegExp(source);
    found = words.some(function (one) { return expression.test(one); });
  } catch (unreadable) {}
  botContext.printDebugMessage(found ? 'found' : 'missing');
});`;
}

/** Which of them are found. One that takes too long is not, nor is what comes after it. */
export function foundExpressions(
  draft: TurnDraft,
  expressions: readonly string[],
  { effects, end }: ScriptAnswer,
): readonly string[] {
  const said = effects.map((effect) => (effect.kind === 'debug' ? effect.text : ''));
  const found = expressions.filter((_, at) => said[at] === 'found');
  for (const expression of found) note(draft, 'expression-found', { expression });
  const stuck = expressions[said.length];
  if (end.kind !== 'done' && stuck !== undefined) note(draft, 'expression-stopped', { expression: stuck });
  return found;
}
