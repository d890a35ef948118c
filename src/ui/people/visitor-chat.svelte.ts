import * as v from 'valibot';
import type { Result } from '#base/result';
import type { HostedFile } from '#model/rich-content/hosted-file';
import type { ConversationKind } from '#model/campaign';
import { fail, type Failure } from '#model/failure';
import { fileLimits } from '#model/file-types';
import {
  asId,
  type AccountId,
  type CampaignId,
  type ConversationId,
  type EngagementId,
  type SkillId,
} from '#model/ids';
import type { Press } from '#model/rich-content/element';
import { createConsumerClient, isKnownVisitor } from '#sdk/clients';
import { freshId } from '#sdk/index';
import type {
  ConsumerClient,
  ConsumerConversation,
  ConsumerState,
  ConversationWish,
  Sandbox,
  WindowStorage,
} from '#sdk/index';
import type { AppState } from '../app-state.svelte';
import { Draft } from '../conversation/draft.svelte';
import { Unsent } from '../conversation/unsent';
import { whenRecalled } from '../panes/pane-storage';
import { parseKept } from '../live/kept.svelte';
import { tabStorage } from '../live/tab-storage';

/** What is known of a file that can be sent. */
export interface SendableFile extends Required<Pick<HostedFile, 'fileType' | 'fileSize'>> {
  readonly name: string;
}

type ConnectConsumer = typeof createConsumerClient;

const wishSchema = v.object({
  skillId: v.nullable(v.pipe(v.string(), v.transform(asId<SkillId>))),
  campaign: v.nullable(
    v.object({
      campaignId: v.pipe(v.string(), v.transform(asId<CampaignId>)),
      engagementId: v.pipe(v.string(), v.transform(asId<EngagementId>)),
    }),
  ),
});

/** The visitor this tab plays on the page of one account; goes on with the same conversation after a reload. */
export class VisitorChat {
  state = $state.raw<ConsumerState | null>(null);
  /** Why the chat could not begin. */
  problem = $state.raw<Failure | null>(null);
  readonly draft: Draft;
  #starting = $state.raw<ConversationWish | null>(null);
  readonly #connect: () => ConsumerClient;
  readonly #storage: WindowStorage;
  readonly #base: string;
  readonly #siteId: AccountId;
  readonly #isKnown: () => boolean;
  #client: ConsumerClient | null = null;
  #unsent: { readonly id: ConversationId; readonly lines: Unsent } | null = null;
  #started: (() => void)[] = [];

  constructor(
    sandbox: Sandbox,
    siteId: AccountId,
    connect: ConnectConsumer = createConsumerClient,
    storage = tabStorage,
  ) {
    const { workspace } = sandbox;
    this.#base = `handoff-sandbox/visitor/${workspace}/${siteId}`;
    this.#storage = storage;
    this.#siteId = siteId;
    this.#connect = () => connect({ door: sandbox, workspace, siteId, storage });
    this.draft = new Draft(storage, `${this.#base}/draft`);
    this.#isKnown = () => isKnownVisitor({ workspace, siteId, storage });
    this.#goOn();
  }

  /** What is known here is not of what comes now. [WT14] */
  leave(): void {
    this.#client?.stop();
    this.#client = null;
    this.state = null;
    this.problem = null;
    this.#starting = null;
    this.#started = [];
    this.#unsent = null;
  }

  /** As who is kept in the tab; resolves when they are in their chat, where they have one. [WT14] */
  async comeBack(): Promise<unknown> {
    this.draft.text = this.#storage.get(`${this.#base}/draft`) ?? '';
    this.#goOn();
    const client = this.#client;
    if (!client || client.state.connection === 'open') return null;
    return new Promise<void>((resolve) => {
      const end = client.onChange(({ connection }) => {
        if (connection === 'connecting') return;
        end();
        resolve();
      });
    });
  }

  /** Where a reload of the tab, or whoever comes back, left off. */
  #goOn(): void {
    const wish = parseKept(this.#storage.get(`${this.#base}/starting`), wishSchema);
    if (wish) void this.start(wish);
    else if (this.#isKnown() && !this.#isPutAway) this.#reach();
  }

  /** The conversation to show: an open one, or the last one until its window is closed. */
  get conversation(): ConsumerConversation | null {
    const conversation = this.state?.conversation ?? null;
    return this.#starting && !conversation?.open ? null : conversation;
  }

  /** Asked for, and not there yet. */
  get starting(): boolean {
    return this.#starting !== null;
  }

  get lost(): boolean {
    return this.state?.connection === 'lost';
  }

  /** Asks for a conversation and answers when it is there; where one is open there is nothing to do. */
  async start(wish: ConversationWish): Promise<Result<null, Failure>> {
    this.problem = null;
    this.#starting = wish;
    this.#storage.set(`${this.#base}/starting`, JSON.stringify(wish));
    this.#storage.remove(`${this.#base}/closed`);
    const there = new Promise<void>((resolve) => this.#started.push(resolve));
    const answer = await this.#reach().start(wish);
    if (answer.ok && !this.state?.conversation?.open) await there;
    if (!answer.ok) this.problem = answer.failure;
    this.#endStart();
    return answer;
  }

  /** Takes the line in at once; where that fails it is back in the draft. */
  say(text: string): Result<null, Failure> {
    const said = this.#client?.say(text) ?? fail('conversation-unknown');
    if (!said.ok) this.draft.text = text;
    return said;
  }

  /** Sends a file, with what is typed as its caption. */
  send({ name, ...file }: SendableFile): Result<null, Failure> {
    const caption = this.draft.text.trim();
    if (caption.length > fileLimits.caption)
      return fail('text-too-long', {
        what: 'The caption of a file',
        limit: fileLimits.caption,
        length: caption.length,
      });
    const relativePath = `/v1/AUTH_async-images/${this.#siteId}/${freshId()}/${name}`;
    const sent =
      this.#client?.send({ relativePath, ...file, ...(caption && { caption }) }) ??
      fail('conversation-unknown');
    if (sent.ok) this.draft.text = '';
    return sent;
  }

  /** Says what a button or a chip of this line says. */
  press(lineId: string, press: Press): void {
    const said = this.#client?.press(lineId, press);
    if (said && !said.ok && press.publish !== null) this.draft.text = press.publish;
  }

  resend(lineId: string): void {
    this.#client?.resend(lineId);
  }

  /** To be called on every keystroke. */
  typing(): void {
    this.#client?.keystroke();
  }

  /** The visitor looks at the transcript. */
  read(): void {
    this.#client?.markRead();
  }

  end(): Promise<Result<null, Failure>> {
    return this.#client?.end() ?? Promise.resolve(fail('conversation-unknown'));
  }

  signIn(): Promise<Result<null, Failure>> {
    return this.#client?.signIn() ?? Promise.resolve(fail('conversation-unknown'));
  }

  /** Closes the window of an ended conversation. */
  close(): void {
    this.#storage.set(`${this.#base}/closed`, 'yes');
    this.#client?.stop();
    this.#client = null;
    this.state = null;
    this.draft.text = '';
  }

  get #isPutAway(): boolean {
    return this.#storage.get(`${this.#base}/closed`) !== null;
  }

  #reach(): ConsumerClient {
    if (this.#client) return this.#client;
    const client = this.#connect();
    this.#client = client;
    this.state = client.state;
    client.onChange((state) => {
      if (this.#client !== client) return;
      this.state = state;
      this.#follow(client, state);
    });
    return client;
  }

  #follow(client: ConsumerClient, { connection, conversation }: ConsumerState): void {
    if (!conversation?.open) return;
    for (const tell of this.#started.splice(0)) tell();
    const { id, lines } = conversation;
    if (this.#unsent?.id !== id) {
      this.#unsent = { id, lines: new Unsent(this.#storage, `${this.#base}/unsent/${id}`) };
    }
    this.#unsent.lines.follow(
      lines,
      connection === 'open',
      ({ text, file }) => void (file ? client.send(file) : client.say(text)),
    );
  }

  #endStart(): void {
    this.#starting = null;
    this.#started = [];
    this.#storage.remove(`${this.#base}/starting`);
  }
}

const chats = new WeakMap<AppState, Map<string, VisitorChat>>();

/** The one visitor this tab plays on that account's page for this kind of conversation. [VP10] */
export function getVisitorChat(app: AppState, siteId: AccountId, kind: ConversationKind): VisitorChat {
  const known = chats.get(app) ?? new Map<string, VisitorChat>();
  chats.set(app, known);
  const page = `${kind} ${siteId}`;
  const there = known.get(page);
  if (there) return there;
  const chat = new VisitorChat(app.sandbox, siteId, createConsumerClient, storageOfPage(tabStorage, kind));
  known.set(page, chat);
  whenRecalled(chat);
  return chat;
}

const ownKeys: Readonly<Record<ConversationKind, string>> = { chat: '', messaging: 'messaging ' };

/** The two test pages are sites of their own: what one keeps the other does not find. [VP10] */
export function storageOfPage(storage: WindowStorage, kind: ConversationKind): WindowStorage {
  const own = (key: string) => ownKeys[kind] + key;
  return {
    get: (key) => storage.get(own(key)),
    set: (key, value) => storage.set(own(key), value),
    remove: (key) => storage.remove(own(key)),
  };
}
