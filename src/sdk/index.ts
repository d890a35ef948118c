/** The one door for pages. */
export { createAgentClient } from './agent-client';
export type { AgentClient, AgentClientState } from './agent-client';
export type { DeskConversation } from './agent-desk';
export { createConsumerClient } from './consumer-client';
export type { ConsumerConversation } from './consumer-chat';
export type { ConsumerClient, ConsumerState, ConversationWish } from './consumer-client';
export { isKnownVisitor } from './consumer-identity';
export type { WindowStorage } from './consumer-identity';
export type { Line } from './conversation/line';
export type { Offer } from './rings';
export type { EngineState, RowsOf, Sandbox } from './sandbox';
export { openSandbox } from './sandbox-client';
export { messageLimit } from '#core/protocol/limits';
export { validateBot } from '#core/bot/validate-bot';
export type { Problem } from '#core/bot/validate-bot';
export { loadLessons } from './lessons';
export type { Control, Lesson, LessonsModule, Me, Move, Scene, Step, Value } from './lessons';
