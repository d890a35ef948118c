import type { ClientDoor } from '#client/door';
import {
  createFaultyDoor as createFaulty,
  directions,
  type FaultyDoor as Faulty,
  type Direction,
} from '#client/faulty-door';
import type { HttpRequest, SocketHello } from '#contract/http';
import type { Wire } from '#contract/sandbox-api';
import { dialectOf } from '#core/protocol/dialect';
import { parseRequest } from '#core/protocol/parse-request';
import type { Request, RequestName } from '#core/protocol/requests';
import type { Failure } from '#model/failure';

/** A door that notes what is asked through it, and goes wrong when told. Lines that are opened later are whole. */
export interface FaultyDoor extends Omit<Faulty, 'set' | 'setLater' | 'close'> {
  /** What was asked on its lines, in order, whatever became of it. */
  readonly asked: readonly Request[];
  /** All of one kind. */
  of<N extends RequestName>(name: N): Extract<Request, { name: N }>[];
  /** What was asked by HTTP. */
  readonly requested: readonly HttpRequest[];
  /** The addresses of that, and of lines. */
  readonly urls: readonly string[];
  /** What goes this way gets lost for good, and nobody is told, not even of the end. */
  cut(way: Direction): void;
  /** What goes this way waits for `deliver`. */
  hold(way: Direction): void;
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

const never = () => false;

export function createFaultyDoor(door: ClientDoor): FaultyDoor {
  const faulty = createFaulty(door);
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
    const wire = faulty.openSocket(hello);
    const texts: ((text: string) => void)[] = [];
    const closes: ((code: number, reason: string) => void)[] = [];
    let open = true;
    const hear = (text: string) => open && texts.forEach((listener) => listener(text));
    function hearClose(code: number, reason: string): void {
      if (!open) return;
      open = false;
      for (const listener of closes) listener(code, reason);
    }
    wire.onText(hear);
    wire.onClose(hearClose);

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
        wire.send(text);
        if (!losesAnswer(request)) return;
        losesAnswer = never;
        void Promise.resolve().then(() => {
          wire.close(1006, '');
          hearClose(1006, '');
        });
      },
      close(code, reason) {
        open = false;
        wire.close(code, reason);
      },
      onText: (listener) => void texts.push(listener),
      onClose: (listener) => void closes.push(listener),
    };
  }

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
      return faulty.open;
    },
    get dead() {
      return faulty.dead;
    },
    cut: (way) => faulty.set(way, 'lost'),
    hold: (way) => faulty.set(way, 'held'),
    deliver: () => faulty.deliver(),
    delay: (ms) => directions.forEach((way) => faulty.set(way, ms)),
    drop: (which) => (isDropped = which),
    silence: (name) => (silent = name),
    refuse: (name, failure) => (failure ? refusals.set(name, failure) : refusals.delete(name)),
    loseAnswerTo: (which) => (losesAnswer = which),
    close: (code = 1006) => faulty.close(code),
  };
  return all;
}
