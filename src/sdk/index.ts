/** The one door for pages. */
export { createAgentClient } from './agent-client';
export type { AgentClient, AgentClientState } from './agent-client';
export type { DeskConversation } from './agent-desk';
export { createConsumerClient } from './consumer-client';
export type { ConsumerConversation } from './consumer-chat';
export type { ConsumerClient, ConsumerState, ConversationWish } from './consumer-client';
export { freshId } from './fresh-id';
export { isKnownVisitor } from './consumer-identity';
export type { WindowStorage } from './consumer-identity';
export type { Line } from './conversation/line';
export type { Offer } from './rings';
export { isInUse } from './in-use';
export { askRecovery } from './recovery';
export type { EngineState, RowsOf, Sandbox } from './sandbox';
export { openSandbox } from './sandbox-client';
export { messageLimit } from '#core/protocol/limits';
export { loadLessons } from './lessons';
export type {
  Control,
  Crew,
  Detour,
  Lesson,
  LessonsModule,
  Me,
  Move,
  Scene,
  Step,
  Suggestion,
  Value,
} from './lessons';
