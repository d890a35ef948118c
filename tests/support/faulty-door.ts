import type { ClientDoor } from '#client/door';
import type { HttpRequest, SocketHello } from '#contract/http';
import type { Wire } from '#contract/sandbox-api';
import { dialectOf } from '#core/protocol/dialect';
import { parseRequest } from '#core/protocol/parse-request';
import type { Request, RequestName } from '#core/protocol/requests';
import type { Failure } from '#model/failure';

/** From the client to the server, or back. */
export type Way = 'up' | 'down';
const ways = ['up', 'down'] as const;

/** A door that notes what is asked through it, and goes wrong when told. Lines that are opened later are whole. */
export interface FaultyDoor extends ClientDoor {
  /** What was asked on its lines, in order, whatever became of it. */
  readonly asked: readonly Request[];
  /** All of one kind. */
  of<N extends RequestName>(name: N): Extract<Request, { name: N }>[];
  /** What was asked by HTTP. */
  readonly requested: readonly HttpRequest[];
  /** The addresses of that, and of lines. */
  readonly urls: readonly string[];
  /** How many lines neither end has closed. */
  readonly open: number;
  /** How many of these carry nothing one way. */
  readonly dead: number;
  /** What goes this way gets lost for good, and nobody is told, not even of the end. */
  cut(way: Way): void;
  /** What goes this way waits for `deliver`. */
  hold(way: Way): void;
  /** What was held arrives, and what follows at once again. */
  deliver(): void;
  /** What goes either way takes so long. */
  delay(ms: number): void;
  /** The next such request is lost, and nothing else. */
  drop(which: (request: Request) => boolean): void;
  /** From now on such requests are lost; null ends it. */
  silence(name: RequestName | null): void;
  /** From now on the server seems to answer so; null ends it. */
  refuse(name: RequestName, failure: Failure | null): void;
  /** The next such request is carried out, but its line is closed before the answer. */
  loseAnswerTo(which: (request: Request) => boolean): void;
  /** Both ends are told that the line is closed. */
  close(code?: number): void;
  /** Whether HTTP is answered with 503. */
  httpDown: boolean;
}

type Travel = (arrive: () => void) => void;

interface Line {
  readonly travel: Record<Way, Travel>;
  readonly held: (() => void)[];
  close(code: number): void;
}

const never = () => false;
const atOnce: Travel = (arrive) => arrive();
const nowhere: Travel = () => {};

export function createFaultyDoor(door: ClientDoor): FaultyDoor {
  const lines = new Set<Line>();
  const asked: Request[] = [];
  const requested: HttpRequest[] = [];
  const urls: string[] = [];
  const refusals = new Map<RequestName, Failure>();
  let silent: RequestName | null = null;
  let isDropped: (request: Request) => boolean = never;
  let losesAnswer: (request: Request) => boolean = never;

  function openSocket(hello: SocketHello): Wire {
    urls.push(hello.url);
    const dialect = dialectOf(hello.url.includes('/brand/') ? 'brand' : 'consumer');
    const wire = door.openSocket(hello);
    const texts: ((text: string) => void)[] = [];
    const closes: ((code: number, reason: string) => void)[] = [];
    let open = true;
    const line: Line = {
      travel: { up: atOnce, down: atOnce },
      held: [],
      close(code) {
        wire.close(code, '');
        hearClose(code, '');
      },
    };
    lines.add(line);

    function end(): boolean {
      const was = open;
      open = false;
      lines.delete(line);
      return was;
    }
    function hear(text: string): void {
      if (open) for (const listener of texts) listener(text);
    }
    function hearClose(code: number, reason: string): void {
      if (end()) for (const listener of closes) listener(code, reason);
    }
    wire.onText((text) => {
      line.travel.down(() => hear(text));
    });
    wire.onClose((code, reason) => line.travel.down(() => hearClose(code, reason)));

    return {
      send(text) {
        if (!open) return;
        const parsed = parseRequest(text);
        if (!parsed.ok) throw new Error(`A client sent what cannot be read: ${text}`);
        const { reqId, request } = parsed.value;
        asked.push(request);
        const refusal = refusals.get(request.name);
        if (refusal) {
          const answer = dialect.failureAnswer(reqId, request.name, refusal);
          return void Promise.resolve().then(() => hear(answer));
        }
        if (request.name === silent) return;
        if (isDropped(request)) return void (isDropped = never);
        line.travel.up(() => wire.send(text));
        if (!losesAnswer(request)) return;
        losesAnswer = never;
        void Promise.resolve().then(() => line.close(1006));
      },
      close(code, reason) {
        if (end()) line.travel.up(() => wire.close(code, reason));
      },
      onText: (listener) => void texts.push(listener),
      onClose: (listener) => void closes.push(listener),
    };
  }

  const each = (call: (line: Line) => void) => [...lines].forEach(call);
  /** A line that was cut stays cut: on a real one too nothing is lost in between. */
  const set = ({ travel }: Line, way: Way, how: Travel) =>
    travel[way] === nowhere ? undefined : (travel[way] = how);
  const all: FaultyDoor = {
    ...door,
    openSocket,
    http(request: HttpRequest) {
      requested.push(request);
      urls.push(request.url);
      if (!all.httpDown) return door.http(request);
      return Promise.resolve({ status: 503, headers: {}, body: '{"error":{"message":"No engine."}}' });
    },
    httpDown: false,
    asked,
    of: (name) => asked.filter((one): one is never => one.name === name),
    requested,
    urls,
    get open() {
      return lines.size;
    },
    get dead() {
      return [...lines].filter(({ travel }) => ways.some((way) => travel[way] === nowhere)).length;
    },
    cut: (way) => each((line) => set(line, way, nowhere)),
    hold: (way) => each((line) => set(line, way, (arrive) => line.held.push(arrive))),
    deliver: () =>
      each((line) => {
        for (const way of ways) set(line, way, atOnce);
        for (const arrive of line.held.splice(0)) arrive();
      }),
    delay: (ms) =>
      each((line) =>
        ways.forEach((way) =>
          set(line, way, (arrive) => {
            line.held.push(arrive);
            // What was sent before it comes before it, however long that was to take.
            door.after(ms, () => {
              while (line.held.includes(arrive)) line.held.shift()?.();
            });
          }),
        ),
      ),
    drop: (which) => (isDropped = which),
    silence: (name) => (silent = name),
    refuse: (name, failure) => (failure ? refusals.set(name, failure) : refusals.delete(name)),
    loseAnswerTo: (which) => (losesAnswer = which),
    close: (code = 1006) => each((line) => line.close(code)),
  };
  return all;
}
