/** Agents and consumers at the client's door: apart, for a first look at a workspace needs none of them. */
export { createAgentClient } from '#client/agent/agent-client';
export { createConsumerClient } from '#client/consumer/consumer-client';
export { isKnownVisitor } from '#client/consumer/consumer-identity';
export { messageLimit } from '#core/protocol/limits';
