/** The door for pages: the engine, and what its rows are made of. */
export type { AgentClient, AgentClientState } from '#client/agent/agent-client';
export type { DeskConversation } from '#client/agent/agent-desk';
export type { ConsumerConversation } from '#client/consumer/consumer-chat';
export type { ConsumerClient, ConsumerState, ConversationWish } from '#client/consumer/consumer-client';
export { freshId } from './fresh-id';
export type { WindowStorage } from '#client/consumer/consumer-identity';
export type { Line } from '#client/conversation/line';
export type { Offer } from '#client/agent/rings';
export { isInUse } from './in-use';
export { onNextFrame } from './next-frame';
export { askRecovery } from './recovery';
export type { EngineState, RowsOf, Sandbox } from './sandbox';
export { openSandbox } from './sandbox-client';
export { meKey } from './tab-memory';
export { loadLessons } from './lessons';
export type {
  Control,
  Crew,
  Detour,
  LaterLesson,
  Lesson,
  LessonsModule,
  Me,
  Move,
  Scene,
  Step,
  Suggestion,
  Value,
} from './lessons';
