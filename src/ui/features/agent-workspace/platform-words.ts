import { platformLines } from '#model/platform-lines';
import type { ShownLine } from '../../conversation/line';

const told: ReadonlyMap<string, string> = new Map([
  [platformLines.transfer(), 'The chat is being passed on: the visitor is asked to wait a moment.'],
  [platformLines.agentGone(), 'The connection to the agent was lost: the visitor waits for somebody else.'],
  [platformLines.stillThere(), 'The visitor is asked whether they are still there.'],
]);

const [beforeName = '', afterName = ''] = platformLines.joined('\n').split('\n');

/** What the platform says to a consumer, as agents read it. [AE249] */
export function asAgentsRead(line: ShownLine, me: string): ShownLine {
  if (line.author !== 'system' || line.isPrivate) return line;
  const { text } = line;
  if (text.startsWith(beforeName) && text.endsWith(afterName)) {
    const name = text.slice(beforeName.length, -afterName.length);
    return { ...line, text: name === me ? 'You have joined the chat.' : `${name} has joined the chat.` };
  }
  return { ...line, text: told.get(text) ?? text };
}
