import { kindRules } from '#model/conversation-kind';
import type { ConversationKind } from '#model/campaign';
import type { ShownLine } from './line';

/**
 * What is said, with a line wherever from there on somebody else answers. A chat has lines of the platform for that; in a kind in
 * which it says nothing, the lines themselves show it. [UI175]
 * @param isAgents whether an agent looks at it: then `me` is who answers
 */
export function withHandovers(
  lines: readonly ShownLine[],
  kind: ConversationKind,
  isAgents: boolean,
): readonly ShownLine[] {
  if (kindRules[kind].platformLines) return lines;
  let answering: string | undefined;
  return lines.flatMap((line) => {
    const { author, name, id, at, isPrivate } = line;
    const answers = author === 'bot' || author === 'agent' || (author === 'me' && isAgents);
    if (!answers || isPrivate || answering === `${author} ${name}`) return [line];
    answering = `${author} ${name}`;
    return [{ id: `answers ${id}`, author: 'system', name: '', text: words(line), at }, line];
  });
}

function words({ author, name }: ShownLine): string {
  if (author === 'me') return 'You answer from here on.';
  return `${name}${author === 'bot' ? ', a bot,' : ''} answers from here on.`;
}
