import type { Patch } from '#contract/topics';
import { topics } from '#workers/host/rows';
import type { Scene } from '../scene';
import type { Invariant } from './invariant';

/** Compared now and then: all rows of all topics are much to write. */
const every = 25;
/** Rows are told once a frame. */
const frameMs = 20;
const looks = 5;

type Rows = Map<string, string>;

function take(rows: Rows, patches: readonly Patch[]): void {
  for (const { topic, whole, rows: changed, gone } of patches) {
    if (whole) for (const key of rows.keys()) if (key.startsWith(`${topic} `)) rows.delete(key);
    for (const row of changed) rows.set(`${topic} ${row.id}`, JSON.stringify(row));
    for (const id of gone) rows.delete(`${topic} ${id}`);
  }
}

export const rows: Invariant = {
  id: 'SI11',
  name: 'rows that are watched equal rows made afresh',
  judge(report) {
    let watched: { rows: Rows; stop(): void; life: number } | null = null;
    let deeds = 0;

    function follow({ machine }: Scene): void {
      const seen: Rows = new Map();
      watched = {
        rows: seen,
        stop: machine.watch(topics, (patches) => take(seen, patches)),
        life: machine.lives,
      };
    }

    /** What is watched and what is made afresh, where the two differ. */
    function compare({ machine }: Scene, kept: Rows): Map<string, string> {
      const fresh: Rows = new Map();
      machine.watch(topics, (patches) => take(fresh, patches))();
      const differ = new Map<string, string>();
      for (const key of new Set([...fresh.keys(), ...kept.keys()])) {
        const [is, was] = [fresh.get(key) ?? 'nothing', kept.get(key) ?? 'nothing'];
        if (is !== was) differ.set(key, `row ${key} is watched as ${was} and is ${is}`);
      }
      return differ;
    }

    return {
      async afterDeed(scene) {
        deeds += 1;
        const { machine } = scene;
        if (watched?.life !== machine.lives) return follow(scene);
        if (deeds % every !== 0) return;
        // What changed within the last frame is told with the next: only what stays as it is and untold is amiss.
        let before: Map<string, string> | null = null;
        for (let look = 0; look < looks; look += 1) {
          await machine.clock.advance(frameMs);
          if (!machine.up || watched.life !== machine.lives) return;
          const differ = compare(scene, watched.rows);
          const untold = [...differ].find(([key, what]) => before?.get(key) === what);
          if (untold) return report(untold[1]);
          if (differ.size === 0) return;
          before = differ;
        }
      },
    };
  },
};
