import { expect, test } from 'vitest';
import type { AgentClientState } from '#sdk/index';
import { listConnections } from '../../../src/ui/features/agent-workspace/connections';
import { Selection } from '../../../src/ui/features/agent-workspace/selection.svelte';
import { memoryStorage } from '../memory-storage';
import { id, offer, state, talk, unknown } from './desk-rows';

test('[AW3] the selection survives a reload, but the focus is taken only once', () => {
  const storage = memoryStorage();
  const selection = new Selection(storage, 'practice');
  selection.select(id('talk-1'));
  selection.accept();
  expect(selection.accepted).toBe('talk-1');
  const again = new Selection(storage, 'practice');
  expect(again.id).toBe('talk-1');
  expect(again.accepted).toBeNull();
  again.clear();
  expect(new Selection(storage, 'practice').id).toBeNull();
});

test('[AW3] two workspaces do not mix', () => {
  const storage = memoryStorage();
  new Selection(storage, 'practice').select(id('talk-1'));
  expect(new Selection(storage, 'other').id).toBeNull();
});

test('[AW16] the only conversation opens itself until it is put away; an offer and a second one do not', () => {
  const selection = new Selection(memoryStorage(), 'practice');
  const shown = (changes: Partial<AgentClientState>) =>
    selection.among(listConnections(state(changes), unknown))?.id;
  const one = { conversations: [talk('mine'), talk('old', false)] };
  expect(shown({ rings: [offer('new')] })).toBeUndefined();
  expect(shown(one)).toBe('mine');
  expect(shown({ conversations: [talk('old', false)] })).toBe('old');
  expect(shown({ conversations: [talk('a'), talk('b')] })).toBeUndefined();
  selection.clear(id('mine'));
  expect(shown(one)).toBeUndefined();
  selection.select(id('old'));
  expect(shown(one)).toBe('old');
});

test('[AW18] what is over gives way to an offer that comes, once, and not to one that was passed over', () => {
  const storage = memoryStorage();
  const selection = new Selection(storage, 'practice');
  selection.select(id('old'));
  const over = [talk('old', false), talk('older', false), talk('mine')];
  const shown = (names: readonly string[], isTyped = false) => {
    const listed = listConnections(state({ rings: names.map(offer), conversations: over }), unknown);
    selection.leadToOffer(listed, selection.among(listed), () => isTyped);
    return { listed, id: selection.among(listed)?.id };
  };
  expect(shown(['typed meanwhile'], true).id).toBe('old');
  expect(shown([]).id).toBe('old');
  const { listed, id: led } = shown(['new']);
  expect(led).toBe('new');
  selection.select(id('older'), listed);
  expect(shown(['new']).id).toBe('older');
  expect(shown(['new', 'newer']).id).toBe('newer');
  selection.select(id('mine'));
  expect(shown(['new', 'newer', 'newest']).id).toBe('mine');

  storage.set('handoff-sandbox/desk/practice/selected', 'old');
  const reopened = new Selection(storage, 'practice');
  const there = listConnections(state({ rings: [offer('new')], conversations: over }), unknown);
  reopened.leadToOffer([], undefined, () => false);
  reopened.leadToOffer(there, reopened.among(there), () => false);
  expect(reopened.among(there)?.id).toBe('new');
});

test('[UI302] a talk has all of a narrow window where it was selected, or where that is low too; an offer never', () => {
  const selection = new Selection(memoryStorage(), 'practice');
  const rows = listConnections(state({ conversations: [talk('mine')], rings: [offer('new')] }), unknown);
  const [ring, mine] = [rows.find(({ kind }) => kind === 'waiting'), selection.among(rows)];
  const fills = (isLow: boolean) => [ring, mine, undefined].map((row) => selection.fills(row, isLow));
  expect([fills(false), fills(true)]).toEqual([
    [false, false, false],
    [false, true, false],
  ]);
  selection.select(id('mine'));
  expect(fills(false)).toEqual([false, true, false]);
});
