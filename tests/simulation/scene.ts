import { createAgentClient, type AgentClient } from '#client/agent/agent-client';
import { createConsumerClient, type ConsumerClient } from '#client/consumer/consumer-client';
import type { ClientDoor } from '#client/door';
import type { HttpRequest } from '#model/http';
import type { Bearer, UserId } from '#model/ids';
import type { Conversation } from '#model/conversation';
import type { World } from '#model/world';
import type { Roster } from './build-world';
import type { Line } from './lines';
import type { Machine } from './machine';

/** Somebody with a browser: the window may be closed, what it keeps stays. */
export interface Visitor {
  readonly number: number;
  readonly owner: string;
  readonly roster: Roster;
  readonly kept: Map<string, string>;
  window: ConsumerClient | null;
}

/** A human user's place: a tab, or none. */
export interface Seat {
  readonly number: number;
  readonly owner: string;
  readonly roster: Roster;
  readonly userId: UserId;
  tab: AgentClient | null;
  bearer: Bearer | null;
}

/** Everything deeds can reach. */
export interface Scene {
  readonly machine: Machine;
  readonly roster: Roster;
  /** Of all accounts, as seats are. */
  readonly visitors: readonly Visitor[];
  readonly seats: Seat[];
  /** The world as it was after the last deed. */
  world: World;
  /** What was saved last, when so many facts were kept. */
  saved: { readonly file: string; readonly missing: number; readonly at: number } | null;
  /** Faults that are in the world right now, by name. */
  readonly troubles: Set<string>;
  /** A number for the next line, so that no two lines are alike. */
  nextLine(): number;
  openWindow(visitor: Visitor): ConsumerClient;
  openTab(seat: Seat, bearer: Bearer): AgentClient;
  /** A client with no manners: it sends what it is told. */
  ask(owner: string, url: string, frames: readonly object[]): Promise<Line>;
}

/** What marks a line that no consumer may ever see. */
export const forAgentsMark = 'between-us';

/** How the lines of those are called who belong to the other account. */
export const nextDoor = 'next door’s';

/** An account and how many consumers come to it. */
interface Account {
  readonly roster: Roster;
  readonly consumers: number;
}

export function createScene(machine: Machine, own: Account, other: Account | null = null): Scene {
  const { roster } = own;
  let said = 0;
  let named = 0;
  const doorOf = (owner: string): ClientDoor => ({
    http: (request: HttpRequest) => machine.http(request, owner),
    openSocket: (hello) => machine.connect(hello, owner).near,
    after: machine.clock.after,
    freshId: () => `line-${(named += 1)}`,
  });
  const scene: Scene = {
    machine,
    roster,
    visitors: [own, ...(other ? [other] : [])]
      .flatMap((account) => Array.from({ length: account.consumers }, () => account.roster))
      .map((home, number) => ({
        number,
        owner: ownerOf(home === roster, `consumer ${number}`),
        roster: home,
        kept: new Map<string, string>(),
        window: null,
      })),
    seats: [],
    world: null as never,
    saved: null,
    troubles: new Set(),
    nextLine: () => (said += 1),
    openWindow(visitor) {
      visitor.window?.stop();
      visitor.window = createConsumerClient({
        door: doorOf(visitor.owner),
        workspace: 'simulation',
        siteId: visitor.roster.accountId,
        storage: {
          get: (key) => visitor.kept.get(key) ?? null,
          set: (key, value) => void visitor.kept.set(key, value),
          remove: (key) => void visitor.kept.delete(key),
        },
      });
      return visitor.window;
    },
    openTab(seat, bearer) {
      seat.tab?.stop();
      seat.bearer = bearer;
      const user = { id: seat.userId, accountId: seat.roster.accountId };
      seat.tab = createAgentClient({ door: doorOf(seat.owner), user, bearer });
      return seat.tab;
    },
    async ask(owner, url, frames) {
      const line = machine.connect({ url, headers: {} }, `${owner} (raw)`);
      frames.forEach((frame, place) =>
        line.near.send(JSON.stringify({ kind: 'req', id: `raw-${place}`, ...frame })),
      );
      await machine.clock.settle();
      return line;
    },
  };
  for (const { roster: home } of [own, ...(other ? [other] : [])])
    for (const userId of home.humans) addSeat(scene, home, userId);
  return scene;
}

function ownerOf(isOwn: boolean, name: string): string {
  return isOwn ? name : `${nextDoor} ${name}`;
}

/** A place for one who works here. */
export function addSeat(scene: Scene, roster: Roster, userId: UserId): void {
  const number = scene.seats.length;
  const owner = ownerOf(roster === scene.roster, `human ${number}`);
  scene.seats.push({ number, owner, roster, userId, tab: null, bearer: null });
}

/** The conversation a visitor's window shows as open, as the engine knows it. */
export function openOf(scene: Scene, { window }: Visitor): Conversation | null {
  const shown = window?.state.conversation;
  if (!shown?.open) return null;
  return scene.world.conversations[shown.id] ?? null;
}

/** Where a conversation stands, in one word. */
export function standingOf(world: World, conversation: Conversation | null | undefined): string {
  if (!conversation) return 'none';
  const { phase } = conversation;
  if (phase.name !== 'assigned') return phase.name;
  return world.users[phase.userId]?.type === 'bot' ? 'with-bot' : 'with-human';
}
