import type { Result } from '#base/result';
import type { ArchivedPart } from '#model/archive';
import type { Failure } from '#model/failure';
import type { HttpRequest, SocketHello } from '#model/http';
import type { Call } from '#model/call';
import type { Heard } from '#model/bot-run';
import type { ConnectorStatus, PartStatuses } from '#model/connector';
import type { ClientId, ConnectorId, ConversationId, UserId } from '#model/ids';
import type { World } from '#model/world';
import type { Command } from './commands/index';
import type { AskAnswered } from './hear';

/** A frame that cannot be answered before this was read of the archive. */
export interface Recall {
  readonly clientId: ClientId;
  readonly text: string;
  /** `archiveKey`s. */
  readonly keys: readonly string[];
  /** Of so many archived conversations the world knew. */
  readonly archived: number;
}

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
  /** What was read, oldest first: now the frame is answered. */
  | {
      readonly type: 'recalled';
      readonly recall: Recall;
      readonly parts: Result<readonly ArchivedPart[], Failure>;
    }
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
  /** What a bot has asked the host for. */
  | ({ readonly type: 'bot.answered' } & AskAnswered)
  /** What an endpoint, or a host outside, was asked for a bot. */
  | { readonly type: 'call.made'; readonly call: Call }
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
