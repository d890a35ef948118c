import { apply } from '#core/engine/apply';
import { hashWorld } from '#core/engine/hash-world';
import type { Fact } from '#model/fact';
import { emptyWorld } from '#model/world';
import { invariants } from './invariants/all';
import type { Invariant } from './invariants/invariant';
import type { MachineEars } from './machine';
import type { Scene } from './scene';
import type { Disk } from './sim-journal';

/** One thing that must hold and did not. */
export interface Verdict {
  /** The rule in SPEC.md. */
  readonly rule: string;
  readonly name: string;
  readonly what: string;
}

/** Everybody who looks on, and what they have found. */
export interface Court extends MachineEars {
  readonly verdicts: Verdict[];
  /** Nothing more is to be looked for. */
  readonly over: boolean;
  afterDeed(scene: Scene): Promise<void>;
  atRest(scene: Scene): void;
  /** How many facts were kept, and what the world is that they made. */
  tally(): { facts: number; hash: string };
  /** Hears of every fact from here on. */
  attend(disk: Disk, tell?: (record: readonly Fact[]) => void): void;
}

/** Where these are broken a run cannot go on, even if they are excused. */
const endless = ['SI13', 'SI14'];

/** What `excuse` says yes to counts for nothing. */
export function createCourt(
  excuse: (verdict: Verdict) => boolean,
  onVerdict: () => void,
  judged: readonly Invariant[] = invariants,
): Court {
  /** Made of the kept facts alone. */
  const stored = emptyWorld();
  const verdicts: Verdict[] = [];
  let count = 0;
  let over = false;
  const judges = judged.map(({ id, name, judge }) =>
    judge(
      (what) => find({ rule: id, name, what }),
      () => stored,
    ),
  );

  function find(verdict: Verdict): void {
    const forgiven = excuse(verdict);
    if (!forgiven) verdicts.push(verdict);
    if (forgiven && !endless.includes(verdict.rule)) return;
    over = true;
    onVerdict();
  }

  const onRequest = judges.flatMap((judge) => judge.onRequest ?? []);
  const onFrame = judges.flatMap((judge) => judge.onFrame ?? []);
  const onAnswer = judges.flatMap((judge) => judge.onAnswer ?? []);
  const onFact = judges.flatMap((judge) => judge.onFact ?? []);
  const afterDeed = judges.flatMap((judge) => judge.afterDeed ?? []);
  const atRest = judges.flatMap((judge) => judge.atRest ?? []);

  function broken(cause: unknown): void {
    const what = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    find({ rule: 'SI13', name: 'nothing throws', what });
  }

  return {
    verdicts,
    broken,
    get over() {
      return over;
    },
    tally: () => ({ facts: count, hash: hashWorld(stored) }),
    onRequest(line, text) {
      const request = JSON.parse(text);
      for (const hear of onRequest) hear(line, request);
    },
    onFrame(line, text) {
      const frame = JSON.parse(text);
      for (const hear of onFrame) hear(line, frame, text);
    },
    onAnswer(owner, body) {
      for (const hear of onAnswer) hear(owner, body);
    },
    attend(disk, tell) {
      disk.onKept = (facts) => {
        count += facts.length;
        tell?.(facts);
        for (const fact of facts) {
          for (const hear of onFact) hear(fact, stored);
          try {
            apply(stored, fact);
          } catch (cause) {
            broken(cause);
          }
        }
      };
    },
    async afterDeed(scene) {
      const { machine } = scene;
      const { lives } = machine;
      for (const look of afterDeed) {
        await look(scene);
        // Who lets time pass may see the engine die: then there is nothing more to look at.
        if (!machine.up || machine.lives !== lives) return;
      }
    },
    atRest(scene) {
      for (const look of atRest) look(scene);
    },
  };
}
