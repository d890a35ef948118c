import { failed, ok, type Result } from '#base/result';
import { answerOffer, subscribeToMine, subscribeToOffers } from '#client/requests';
import { brandUrl, type SignedIn } from '#client/services';
import { openMessagingSocket } from '#client/socket/messaging-socket';
import type { Answered } from '#client/socket/pending-requests';
import type { Trouble } from '#core/connector/trouble';
import type { ConversationSummary, ServerNotice } from '#core/protocol/server-frames';
import { settingsOf } from '#model/connector/settings';
import type { ConversationId } from '#model/ids';
import { createPlayer } from './players/index';
import type { ConnectorPlayer } from './players/player';
import type { ConnectorPorts, ConnectorSeat } from './ports';
import { createRingTaker } from './ring-taker';
import { createTalk, judge } from './talk';

/** Where a signed-in bot user works: one socket, what rings there, and the conversations that are its own. */
export interface Post {
  /** Does the socket stand? */
  checkIn(): Promise<Result<null, Trouble>>;
  /** Listens for conversations and rings and becomes available. */
  goOnline(): Promise<Result<null, Trouble>>;
  /** Becomes unavailable, then closes; conversations stay assigned as they are. */
  signOff(): void;
  close(): void;
}

const keepAliveMs = 30_000;

export function openPost(
  ports: ConnectorPorts,
  { connector }: ConnectorSeat,
  { bearer, oldId, pid }: SignedIn,
  onTrouble: (trouble: Trouble) => void,
): Post {
  const players = new Map<ConversationId, ConnectorPlayer>();
  const { ringAcceptWait } = settingsOf(connector, connector.conversationKind);
  const rings = createRingTaker(ports.after, ringAcceptWait, (ringId) =>
    socket.request(answerOffer(ringId, 'accepted')),
  );
  const socket = openMessagingSocket(ports.door, {
    url: brandUrl(connector.accountId, bearer),
    side: 'brand',
    keepAliveMs,
    onNotice: take,
    onLost(_code, why) {
      rest();
      onTrouble({ kind: 'connection-lost', why });
    },
  });

  function take(notice: ServerNotice): void {
    if (notice.kind === 'rings') rings.see(notice.changes);
    if (notice.kind === 'events')
      for (const event of notice.events) players.get(event.conversationId)?.see(event);
    if (notice.kind !== 'conversations') return;
    for (const { type, conversation } of notice.changes) {
      if (type === 'UPSERT' && isOurs(conversation))
        playerOf(conversation.id).join(rings.took(conversation.id));
      else players.get(conversation.id)?.leave();
    }
  }

  function isOurs({ participants }: ConversationSummary): boolean {
    return participants.some((one) => one.role === 'ASSIGNED_AGENT' && one.oldId === oldId);
  }

  function playerOf(id: ConversationId): ConnectorPlayer {
    const player =
      players.get(id) ??
      createPlayer({
        ports,
        connector,
        id,
        pid,
        talk: createTalk(socket, id, oldId),
        fail: onTrouble,
        done: () => players.delete(id),
      });
    players.set(id, player);
    return player;
  }

  function rest(): void {
    rings.stop();
    for (const player of players.values()) player.stop();
    players.clear();
  }

  return {
    async checkIn() {
      return troubleOf(await socket.request({ name: 'get-clock' }));
    },
    async goOnline() {
      // Listening first: whatever is offered from the first moment on is heard.
      const steps = await Promise.all([
        socket.request(subscribeToMine(oldId)),
        socket.request(subscribeToOffers),
        socket.request({ name: 'set-agent-state', state: 'online' }),
      ]);
      return steps.map(troubleOf).find((step) => !step.ok) ?? ok(null);
    },
    signOff() {
      rest();
      // What was sent before the close still arrives.
      void socket.request({ name: 'set-agent-state', state: 'offline' });
      socket.close();
    },
    close() {
      rest();
      socket.close();
    },
  };
}

function troubleOf(answered: Answered): Result<null, Trouble> {
  const judged = judge(answered);
  if (judged.ok) return ok(null);
  const { kind, why } = judged.failure;
  return failed({ kind: kind === 'refused' ? 'refused' : 'connection-lost', why });
}
