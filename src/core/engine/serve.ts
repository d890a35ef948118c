import type { Result } from '#base/result';
import type { ArchivedPart } from '#model/archive';
import type { Client } from '#model/client';
import type { Fact } from '#model/fact';
import type { Failure } from '#model/failure';
import type { HttpRequest, SocketHello } from '#model/http';
import type { ClientId } from '#model/ids';
import type { World } from '#model/world';
import { dialectOf } from '../protocol/dialect';
import { parseRequest } from '../protocol/parse-request';
import { answerHttp } from './answer-http';
import type { Decision, OutFrame } from './decision';
import { handleRequest } from './handle-request';
import type { Moment } from './moment';
import { keysFor, worldWith } from './recalled';
import { connect, disconnect } from './sockets';
import { createTeller, type Passing } from './tell';

/** Told of each fact `before` it is made true, and at the end what passes: then it answers what clients are to see of it. */
export interface Teller {
  before(fact: Fact): void;
  after(passing: readonly Passing[]): readonly OutFrame[];
}

/** What the messaging server does for clients, which whoever lets them in brings along. */
export interface Serve {
  readonly connect: (world: World, clientId: ClientId, hello: SocketHello, now: number) => Decision;
  readonly disconnect: (world: World, clientId: ClientId, now: number) => Decision;
  /** `recalled` is what was read of the archive for this frame; null where nothing was. */
  readonly frame: (
    world: World,
    client: Client,
    text: string,
    at: Moment,
    recalled?: Result<readonly ArchivedPart[], Failure> | null,
  ) => Decision;
  readonly http: (world: World, request: HttpRequest, at: Moment) => Decision;
  readonly tell: (world: World) => Teller;
}

export const serve: Serve = {
  connect,
  disconnect,
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
  tell(world) {
    const { before, after } = createTeller(world);
    return {
      before,
      after: (passing) =>
        after(passing).flatMap(({ to, notice }) => {
          const side = world.clients[to]?.side;
          return side
            ? dialectOf(side)
                .notice(notice)
                .map((text) => ({ to, text }))
            : [];
        }),
    };
  },
};
