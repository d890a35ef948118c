import * as v from 'valibot';
import { playChannels } from './choices';
import { storedEndpoint } from './endpoint-schema';
import type { BotId, TestId, UserId } from './ids';
import { counts, limits } from './limits';
import { id, judgedByHandlers, judgedHere, list, moment, ownId, type Reading } from './schema-parts';

const typed = ({ text, name }: Reading) => ({
  botId: id<BotId>(),
  name: name(limits.testName),
  channel: v.picklist(playChannels),
  /** What the consumer does, as `play` reads it. */
  script: text(limits.testScript),
  /** What has to come: JSON, one object a line. */
  expected: text(limits.testExpected),
  /** Virtual time at its beginning; null where that does not matter. */
  startsAt: v.nullable(moment),
  /** Who is at work; null for whoever is. */
  agents: v.nullable(list(id<UserId>(), counts.testAgents)),
  /** Answer calls before the endpoints of the account do. */
  answers: list(v.omit(storedEndpoint, ['id', 'accountId']), counts.testAnswers),
});

export const testDraft = v.object({ id: v.nullable(id<TestId>()), ...typed(judgedByHandlers) });
export const storedTest = v.object({ id: ownId<TestId>(), ...typed(judgedHere) });
