import type { ClientDoor } from '#client/door';
import type { Command } from '#contract/command';
import { apply } from '#core/engine/apply';
import type { Fact } from '#model/fact';
import type { UserId } from '#model/ids';
import type { ScriptRealm } from '#model/script';
import { bareWorld, type World } from '#model/world';
import { createHost } from '../create-host';
import { createLoopback } from '../loopback';
import { createMemoryJournal } from '../memory-journal';
import type { Ids, Parts, Ports } from '../ports';
import { createScratchClock, type ScratchClock } from './scratch-clock';

/** What a scratch engine needs of the platform. */
export interface ScratchPorts {
  readonly parts: Pick<Parts, 'connectors' | 'botAsks' | 'server' | 'commands'>;
  readonly scripts: ScriptRealm;
  readonly log: Ports['log'];
  readonly soon: Ports['clock']['soon'];
  /** Whoever waits has waited long enough. */
  readonly isLate: () => boolean;
}

/** A whole engine on a world of its own, in virtual time, of which nothing is left afterwards. */
export interface ScratchHost {
  /** As it is stored: to be looked at. */
  readonly world: World;
  readonly clock: ScratchClock;
  /** As clients reach it. */
  readonly door: ClientDoor;
  obey(command: Command, as: UserId): Promise<{ readonly ok: boolean; readonly value?: unknown }>;
  stop(): Promise<void>;
}

/** @param told hears of everything that happens, in its order */
export async function createScratchHost(
  { parts, scripts, log, soon, isLate }: ScratchPorts,
  begun: World,
  ids: Ids,
  told: (fact: Fact, world: World) => void,
): Promise<ScratchHost> {
  const running = new Set<Promise<unknown>>();
  const clock = createScratchClock(
    begun.at,
    soon,
    { pending: () => (running.size === 0 ? null : Promise.race(running)) },
    isLate,
  );
  const memory = createMemoryJournal('');
  await memory.writeSnapshot(begun, 0);
  const world = bareWorld(JSON.parse(JSON.stringify(begun)) as World);
  // Fetched before: no time passes while something loads.
  const [connectors, botAsks, server, commands] = await Promise.all([
    parts.connectors(),
    parts.botAsks(),
    parts.server(),
    parts.commands(),
  ]);
  const nothing = () => Promise.reject(new Error('There is none of that here.'));
  const starting = createHost({
    clock,
    ids,
    log,
    journal: {
      ...memory,
      append(facts, ...more) {
        for (const fact of JSON.parse(JSON.stringify(facts)) as Fact[]) {
          apply(world, fact);
          told(fact, world);
        }
        return memory.append(facts, ...more);
      },
    },
    parts: {
      connectors: () => Promise.resolve(connectors),
      botAsks: () => Promise.resolve(botAsks),
      server: () => Promise.resolve(server),
      commands: () => Promise.resolve(commands),
      lessons: () => Promise.resolve({ lessons: [], laterLessons: [] }),
      files: nothing,
    },
    scripts: {
      run(job) {
        const ran = scripts.run(job);
        running.add(ran);
        void ran.then(() => running.delete(ran));
        return ran;
      },
    },
  });
  const host = await clock.pumped(starting);
  let sent = 0;
  return {
    world,
    clock,
    door: {
      http: (request) => host.api.http(request),
      openSocket(hello) {
        const { near, far } = createLoopback();
        host.api.openSocket(hello, far);
        return near;
      },
      after: (ms, call) => clock.after(ms, call),
      freshId: () => ids.uuid(),
    },
    obey: (command, as) => clock.pumped(host.api.dispatch({ id: `play-${(sent += 1)}`, as, command })),
    stop: () => clock.pumped(host.stop()),
  };
}
