import { STEPPED_UP } from '#model/stepped-up';
import { ESCALATION_FAILED } from '#model/bot-run';
import { contentOf } from '#model/rich-content/element';
import type { ConsumerConversation, Line as SpokenLine } from '#sdk/index';
import type { WhoAnswers, ShownLine } from './line';

/** Until a profile has come. */
const unnamed = { consumer: 'Visitor', bot: 'Bot', agent: 'Agent', system: '' };

/** What was said, as windows show it; `me` is the name of whoever looks at it. Where nothing can be sent any more (`gone`), what was on its way has failed. */
export function shownLines(lines: readonly SpokenLine[], me: string, gone?: string): readonly ShownLine[] {
  return lines.map((line) => {
    const { id, author, text, at, mark, problem, forAgents, externalId } = line;
    const isMine = author.kind === 'me';
    const isStuck = gone !== undefined && mark === 'sending';
    return {
      id,
      author: author.kind,
      name: author.kind === 'me' ? me : author.name || unnamed[author.kind],
      ...contentOf(line),
      ...(forAgents && { text: lineInWords(text) }),
      at,
      mark: isStuck ? 'failed' : isMine ? mark : undefined,
      problem: isStuck ? 'It was not sent.' : problem,
      isPrivate: forAgents,
      externalId,
    };
  });
}

/** Who has a consumer’s conversation, as its lines call them; null for nobody, undefined where it goes on no more. */
export function answeringNow(conversation: ConsumerConversation | null): WhoAnswers | null | undefined {
  if (!conversation?.open) return undefined;
  const { agent } = conversation;
  return (
    agent && { author: agent.kind, name: agent.name || unnamed[agent.kind === 'me' ? 'agent' : agent.kind] }
  );
}

const codeWords: ReadonlyMap<string, string> = new Map([
  [
    ESCALATION_FAILED,
    'Transfer failed: nobody who could take over was available, so the bot kept the conversation.',
  ],
  [STEPPED_UP, 'The visitor has signed in.'],
]);

/** A note for agents in words: bots are told by code words. */
export function lineInWords(text: string): string {
  return codeWords.get(text) ?? text;
}
