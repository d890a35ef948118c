import type { Result } from '#base/result';
import type { ArchivedPart } from '#model/archive';
import type { Client } from '#model/client';
import type { Failure } from '#model/failure';
import type { HttpRequest } from '#model/http';
import type { World } from '#model/world';
import { dialectOf } from '../protocol/dialect';
import { parseRequest } from '../protocol/parse-request';
import { answerHttp } from './answer-http';
import { keysFor, worldWith } from './archive';
import type { Decision } from './decision';
import { handleRequest } from './handle-request';
import type { Moment } from './moment';

/** What the messaging server does for clients, which whoever lets them in brings along. */
export interface Serve {
  /** `recalled` is what was read of the archive for this frame; null where nothing was. */
  readonly frame: (
    world: World,
    client: Client,
    text: string,
    at: Moment,
    recalled?: Result<readonly ArchivedPart[], Failure> | null,
  ) => Decision;
  readonly http: (world: World, request: HttpRequest, at: Moment) => Decision;
}

export const serve: Serve = {
  frame(world, client, text, at, recalled = null) {
    const dialect = dialectOf(client.side);
    const parsed = parseRequest(text);
    const answer = (frame: string) => [{ to: client.id, text: frame }];
    if (!parsed.ok) {
      const { reqId, failure } = parsed.failure;
      return { facts: [], frames: answer(dialect.failureAnswer(reqId, null, failure)) };
    }
    const { reqId, request } = parsed.value;
    const keys = recalled === null ? keysFor(world, client, request) : [];
    if (keys.length > 0)
      return { facts: [], recall: { clientId: client.id, text, keys, archived: world.archived } };
    const handled =
      recalled?.ok === false
        ? recalled
        : handleRequest(recalled ? worldWith(world, recalled.value) : world, client, parsed.value, at);
    if (!handled.ok)
      return { facts: [], frames: answer(dialect.failureAnswer(reqId, request.name, handled.failure)) };
    const { facts = [], passing = [], first } = handled.value;
    return {
      facts,
      passing,
      frames: [
        ...answer(dialect.answer(reqId, request.name, handled.value.answer)),
        ...(first ? dialect.notice(first).flatMap(answer) : []),
      ],
    };
  },
  http(world, request, at) {
    const { facts = [], response } = answerHttp(world, request, at);
    return { facts, answer: response };
  },
};
