import { replaceWorld } from '#core/engine/replace-world';
import { serve } from '#core/engine/serve';
import { hear, hearAnswer } from '#core/engine/bot-turns';
import { handleCommand } from '#core/engine/commands/index';
import { step, type Stepped } from '#core/engine/step';
import type { Input } from '#core/engine/input';
import type { Command } from '#contract/command';
import { asId, type ClientId, type UserId } from '#model/ids';
import type { AgentState } from '#model/agent';
import { emptyWorld, type World } from '#model/world';
import { createCountingIds } from './counting-ids';
import type { Json } from './test-host';

/** The engine's step without a host: thousands of deeds in no time. */
export interface BareEngine {
  readonly world: World;
  readonly now: number;
  take(input: Input): Stepped;
  /** A command that must work; its outcome. */
  must(command: Command, as: UserId | null): Json;
  http(url: string, body?: unknown): Json;
  /** A socket; `ask` answers the request's response. */
  connect(url: string): { readonly id: ClientId; ask(type: string, body: unknown, extra?: object): Json };
  /** Runs the timers that fall due until then, in their order. */
  pass(ms: number): void;
}

export const wireStates: Record<AgentState, string> = {
  online: 'ONLINE',
  away: 'AWAY',
  'back-soon': 'BACK_SOON',
  offline: 'OFFLINE',
};

/** `look` sees the world after each input. */
export function createBareEngine(look: (world: World, outcome: Stepped) => void = () => {}): BareEngine {
  const world = emptyWorld();
  const ids = createCountingIds();
  let now = 1_800_000_000_000;
  let count = 0;
  function take(input: Input): Stepped {
    const outcome = step(world, input, {
      now,
      realNow: now,
      ids,
      carryOut: handleCommand,
      replace: replaceWorld,
      hear,
      hearAnswer,
      serve,
    });
    look(world, outcome);
    return outcome;
  }
  take({ type: 'engine.started' });

  return {
    world,
    get now() {
      return now;
    },
    take,
    must(command, as) {
      const { answer } = take({ type: 'command', command, as });
      if (!answer || !('ok' in answer) || !answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    http(url, body) {
      const request = {
        method: 'POST',
        url,
        headers: {},
        body: body === undefined ? '' : JSON.stringify(body),
      };
      const { answer } = take({ type: 'http', request });
      if (!answer || !('status' in answer)) throw new Error('Nothing was answered.');
      return JSON.parse(answer.body);
    },
    connect(url) {
      const id = asId<ClientId>(`socket-${(count += 1)}`);
      take({ type: 'socket.opened', clientId: id, hello: { url, headers: {} } });
      return {
        id,
        ask(type, body, extra = {}) {
          const reqId = `r${(count += 1)}`;
          const text = JSON.stringify({ kind: 'req', id: reqId, type, body, ...extra });
          const { frames } = take({ type: 'frame', clientId: id, text });
          return frames.map((frame) => JSON.parse(frame.text) as Json).find((frame) => frame.reqId === reqId);
        },
      };
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const [due] = Object.entries(world.timers)
          .filter(([, { dueAt }]) => dueAt <= until)
          .sort(([, a], [, b]) => a.dueAt - b.dueAt);
        if (!due) break;
        now = Math.max(now, due[1].dueAt);
        take({ type: 'timer', timerId: due[0] });
      }
      now = until;
    },
  };
}
