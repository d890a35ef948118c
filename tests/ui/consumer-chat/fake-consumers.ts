import { ok, type Result } from '#base/result';
import type { Failure } from '#model/failure';
import { fail } from '#model/failure';
import type { HostedFile } from '#model/rich-content/hosted-file';
import { asId, type AccountId } from '#model/ids';
import type {
  ConsumerClient,
  ConsumerConversation,
  ConsumerState,
  ConversationWish,
  Line,
  Sandbox,
  WindowStorage,
} from '#sdk/index';
import { tokenKey } from '#client/consumer/consumer-identity';
import { VisitorChat } from '../../../src/ui/people/visitor-chat.svelte';
import { memoryStorage } from '../memory-storage';

const siteId = asId<AccountId>('12345678');
export const wish: ConversationWish = {
  skillId: asId('3402109730'),
  campaign: { campaignId: asId('campaign-1'), engagementId: asId('engagement-1') },
};

export function line(id: string, sequence: number | null, text = id): Line {
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

export function talk(id: string, changes: Partial<ConsumerConversation> = {}): ConsumerConversation {
  return {
    id: asId(id),
    open: true,
    closeReason: null,
    agent: null,
    lines: [],
    typing: null,
    unread: 0,
    ...changes,
  };
}

export interface FakeConsumer {
  readonly wishes: ConversationWish[];
  readonly said: string[];
  readonly sent: HostedFile[];
  readonly stopped: boolean;
  /** The server says so. */
  become(changes: Partial<ConsumerState>): void;
  answer(result: Result<null, Failure>): void;
}

/** One tab that plays a visitor; `reload` is the same tab loaded anew. */
export function visitorTab(storage: WindowStorage = memoryStorage()) {
  const consumers: FakeConsumer[] = [];
  const sandbox = { workspace: 'practice' } as unknown as Sandbox;

  function connect({ storage: kept }: { storage: WindowStorage }): ConsumerClient {
    // As the real one does: from now on this window is somebody.
    kept.set(tokenKey({ workspace: sandbox.workspace, siteId, storage: kept }), 'token');
    let state: ConsumerState = {
      connection: 'connecting',
      problem: null,
      conversation: null,
      signedIn: false,
    };
    let stopped = false;
    const wishes: ConversationWish[] = [];
    const said: string[] = [];
    const sent: HostedFile[] = [];
    const listeners = new Set<(state: ConsumerState) => void>();
    let settle: ((result: Result<null, Failure>) => void)[] = [];
    consumers.push({
      wishes,
      said,
      sent,
      get stopped() {
        return stopped;
      },
      become(changes) {
        state = { ...state, ...changes };
        for (const listener of listeners) listener(state);
      },
      answer(result) {
        for (const tell of settle) tell(result);
        settle = [];
      },
    });
    return {
      get state() {
        return state;
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      start(asked) {
        wishes.push(asked);
        return new Promise((resolve) => settle.push(resolve));
      },
      say(text) {
        if (!state.conversation?.open) return fail('conversation-unknown');
        said.push(text);
        return ok(null);
      },
      send(file) {
        if (!state.conversation?.open) return fail('conversation-unknown');
        sent.push(file);
        return ok(null);
      },
      press: () => ok(null),
      resend: () => {},
      keystroke: () => {},
      markRead: () => {},
      signIn: () => Promise.resolve(ok(null)),
      end: () => Promise.resolve(ok(null)),
      forget: () => {},
      stop: () => (stopped = true),
    };
  }

  const load = () => new VisitorChat(sandbox, siteId, connect as never, storage);
  return { chat: load(), reload: load, consumers };
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
