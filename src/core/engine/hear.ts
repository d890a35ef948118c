import type { Result } from '#base/result';
import type { Answer, Heard } from '#model/bot-run';
import type { Fact } from '#model/fact';
import type { Failure } from '#model/failure';
import type { BotRunId, ConnectorId, ConversationId } from '#model/ids';
import type { World } from '#model/world';
import type { Moment } from './moment';

/** What a bot makes of what its connector hears: whoever runs connectors brings it along. */
export type Hear = (
  world: World,
  connectorId: ConnectorId,
  conversationId: ConversationId,
  heard: Heard,
  at: Moment,
) => Result<Fact[], Failure>;

/** What a run has asked for, and what came of it. */
export interface AskAnswered {
  readonly runId: BotRunId;
  readonly askId: string;
  readonly answer: Answer;
}

/** What a bot makes of the answer; nothing where it waits for something else by now. */
export type HearAnswer = (world: World, answered: AskAnswered, at: Moment) => Fact[];
