import { expect, test } from 'vitest';
import { platformLines } from '#model/platform-lines';
import { asAgentsRead } from '../../../src/ui/features/agent-workspace/platform-words';
import type { ShownLine } from '../../../src/ui/conversation/line';

const line = (text: string, author: ShownLine['author'] = 'system'): ShownLine => ({
  ...{ id: text, author, name: '', text, at: 0 },
});
const read = (given: ShownLine) => asAgentsRead(given, 'Helen').text;

test('[AE249] the desk tells from the agent’s side what the platform says to a consumer', () => {
  expect(read(line(platformLines.joined('Helen')))).toBe('You have joined the chat.');
  expect(read(line(platformLines.joined('Billing')))).toBe('Billing has joined the chat.');
  expect(read(line(platformLines.transfer()))).toMatch(/^The chat is being passed on/);
});

test('[AE249] what anybody else says is shown as it is', () => {
  const said = platformLines.joined('Helen');
  expect(read(line(said, 'consumer'))).toBe(said);
  expect(read({ ...line(said), isPrivate: true })).toBe(said);
  expect(read(line('Something else.'))).toBe('Something else.');
});
