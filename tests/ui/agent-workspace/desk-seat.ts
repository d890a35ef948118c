import { flushSync } from 'svelte';
import { asId, type ConversationId } from '#model/ids';
import type { DeskConversation, Line } from '#sdk/index';
import { Desk } from '../../../src/ui/people/desk.svelte';
import { fakeAgents, fakeApp, user } from '../fake-desk';
import { memoryStorage } from '../memory-storage';

export const helen = user('helen');
export const bob = user('bob');
export const talkId = asId<ConversationId>('talk-1');

export function talk(changes: Partial<DeskConversation> = {}): DeskConversation {
  return {
    id: talkId,
    skillId: '3402109730',
    consumerName: 'Visitor 1',
    open: true,
    startedAt: 0,
    lines: [line('#1', 1)],
    typing: null,
    unread: 0,
    ...changes,
  };
}

export function line(id: string, sequence: number | null, text = 'Hello'): Line {
  return {
    id,
    sequence,
    author: { kind: 'me', id: 'me', name: '', pictureUrl: '' },
    text,
    at: sequence === null ? null : 0,
    mark: sequence === null ? 'sending' : 'sent',
    problem: '',
    forAgents: false,
  };
}

/** A desk and who sits at it; `reload` is the same tab loaded anew. */
export function seat(users = [helen, bob], answers: Parameters<typeof fakeApp>[1] = []) {
  const storage = memoryStorage();
  const { agents, connect } = fakeAgents();
  const tab = fakeApp(users, answers);
  function sit() {
    const desk = new Desk(tab.app, connect as never, storage);
    flushSync();
    return desk;
  }
  return { ...tab, storage, agents, desk: sit(), reload: sit };
}
