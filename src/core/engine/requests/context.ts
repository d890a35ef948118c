import type { Result } from '#base/result';
import type { Client, Person } from '#model/client';
import type { Conversation } from '#model/conversation';
import type { Failure } from '#model/failure';
import type { Fact } from '#model/fact';
import type { ConversationId } from '#model/ids';
import type { Metadata } from '#model/message';
import type { World } from '#model/world';
import type { Request, RequestName } from '../../protocol/requests';
import type { RequestAnswer, Notice } from '../../protocol/views';
import type { FreshIds } from '../moment';
import type { Passing } from '../tell';

/** Everything a request is judged by. */
export interface RequestContext {
  readonly world: World;
  readonly client: Client;
  readonly person: Person;
  readonly now: number;
  readonly ids: FreshIds;
  readonly metadata: readonly Metadata[];
}

export interface Handled {
  readonly answer: RequestAnswer;
  readonly facts?: readonly Fact[];
  /** For this client alone, right after the answer: the first batch of a subscription. */
  readonly first?: Notice;
  readonly passing?: readonly Passing[];
}

/** One verb: what it answers and what becomes true by it. */
export type HandleRequest<Name extends RequestName> = (
  context: RequestContext,
  request: Extract<Request, { name: Name }>,
) => Result<Handled, Failure>;

/** A conversation of the socket's account: those of others are as unknown as those that never were. [AC8] */
export function conversationOf(
  { world, client }: RequestContext,
  id: ConversationId,
): Conversation | undefined {
  const conversation = world.conversations[id];
  return conversation?.accountId === client.accountId ? conversation : undefined;
}
