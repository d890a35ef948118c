import { kindRules } from '#model/conversation-kind';
import type { ConversationKind } from '#model/campaign';
import type { WhoAnswers, ShownLine } from './line';

/**
 * What is said, with a line wherever from there on somebody else answers. A chat has lines of the platform for that; in a kind in
 * which it says nothing, the lines themselves show it. [UI175]
 * @param isAgents whether an agent looks at it: then `me` is who answers
 * @param present who has it now, null for nobody: said at the end where that is another one; undefined where it goes on no more
 */
export function withHandovers(
  lines: readonly ShownLine[],
  kind: ConversationKind,
  isAgents: boolean,
  present?: WhoAnswers | null,
): readonly ShownLine[] {
  if (kindRules[kind].platformLines) return lines;
  let last: ShownLine | undefined;
  const told = lines.flatMap((line) => {
    const { author, id, at, isPrivate } = line;
    const answers = author === 'bot' || author === 'agent' || (author === 'me' && isAgents);
    if (!answers || isPrivate || isSame(line, last)) return [line];
    last = line;
    return [note(`answers ${id}`, words(line), at), line];
  });
  if (!last || present === undefined || isSame(last, present)) return told;
  return [...told, note('answers next', present ? words(present) : passedOn(last), null)];
}

function isSame(one: WhoAnswers, other: WhoAnswers | null | undefined): boolean {
  return one.author === other?.author && one.name === other.name;
}

function note(id: string, text: string, at: number | null): ShownLine {
  return { id, author: 'system', name: '', text, at };
}

function called({ author, name }: WhoAnswers): string {
  return `${name}${author === 'bot' ? ', a bot,' : ''}`;
}

function words(one: WhoAnswers): string {
  return one.author === 'me' ? 'You answer from here on.' : `${called(one)} answers from here on.`;
}

function passedOn(one: WhoAnswers): string {
  return `${called(one)} answers no more: the conversation was passed on to somebody else.`;
}
