import type { HttpRequest, SocketHello } from '#model/http';
import type { Heard } from '#model/bot-run';
import type { ConnectorStatus, PartStatuses } from '#model/connector';
import type { ClientId, ConnectorId, ConversationId, UserId } from '#model/ids';
import type { World } from '#model/world';
import type { Command } from './commands/index';

/** Whatever can arrive at the engine. */
export type Input =
  | { readonly type: 'engine.started' }
  | {
      readonly type: 'command';
      readonly command: Command;
      readonly as: UserId | null;
    }
  /** A learner stands there for the first time: noted without a command, so that a first look fetches none. */
  | { readonly type: 'lesson.entered'; readonly lessonId: string; readonly stepId: string }
  | { readonly type: 'socket.opened'; readonly clientId: ClientId; readonly hello: SocketHello }
  | { readonly type: 'socket.closed'; readonly clientId: ClientId }
  | { readonly type: 'frame'; readonly clientId: ClientId; readonly text: string }
  | { readonly type: 'http'; readonly request: HttpRequest }
  | { readonly type: 'timer'; readonly timerId: string }
  /** A timer whose turn cannot be taken: it is over, and nothing follows. */
  | { readonly type: 'timer.given-up'; readonly timerId: string }
  /** The computer's clock was set back: virtual time goes on. */
  | { readonly type: 'clock.set-back' }
  | {
      readonly type: 'bot.heard';
      readonly connectorId: ConnectorId;
      readonly conversationId: ConversationId;
      readonly heard: Heard;
    }
  | {
      readonly type: 'connector.reported';
      readonly connectorId: ConnectorId;
      readonly status: ConnectorStatus;
      readonly parts: PartStatuses;
    }
  | {
      readonly type: 'world.replace';
      readonly world: World;
      readonly because: 'import' | 'reset' | 'rewind';
    };
