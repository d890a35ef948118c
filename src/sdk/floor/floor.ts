import type { UserId } from '#model/ids';
import type { VisitorRow } from '#contract/topics';
import { randomBetween, type FloorStage } from './floor-stage';
import { workAs, type FloorAgent } from './floor-agent';
import { floorRates, mostVisitors, type FloorRate } from './rates';
import { visit } from './visitor';

/** How the floor stands. */
export interface FloorState {
  readonly rate: FloorRate;
  /** Visitors of the floor that are here. */
  readonly here: number;
  readonly served: number;
  readonly gaveUp: number;
  /** Whom it plays. */
  readonly agents: readonly UserId[];
  /** Why nobody comes, or not all agents do, in a sentence; empty where nothing is in the way. */
  readonly problem: string;
}

export interface Floor {
  readonly state: FloorState;
  setRate(rate: FloorRate): void;
  onChange(listener: () => void): () => void;
  /** At once: nobody waits for anything, and all clients of the floor are stopped. */
  end(): void;
}

/** @param plays who may work as agents of the floor now; it is asked again and again */
export function createFloor(stage: FloorStage, plays: () => readonly UserId[]): Floor {
  const { sandbox, accountId, time } = stage;
  const listeners = new Set<() => void>();
  let offer: VisitorRow['offer'] = null;
  let state: FloorState = { rate: 'off', here: 0, served: 0, gaveUp: 0, agents: [], problem: '' };
  const working = new Map<UserId, FloorAgent>();
  let isOver = false;
  /** Why one of them could not come. */
  let notStaffed = '';
  /** What was chosen last; an earlier choice’s arrivals end by it. */
  let choice = 0;

  function change(part: Partial<FloorState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }
  const stopWatching = sandbox.watch('visitors', (rows) => {
    const engagements = rows.get(accountId)?.engagements ?? [];
    offer = engagements.find(({ kind, obstacle }) => kind === 'chat' && !obstacle) ?? null;
  });

  async function welcome({ campaignId, engagementId, skillId }: NonNullable<typeof offer>): Promise<void> {
    change({ here: state.here + 1 });
    const end = await visit(stage, { skillId, campaign: { campaignId, engagementId } });
    change({
      here: state.here - 1,
      ...(end === 'served' && { served: state.served + 1 }),
      ...(end === 'gave-up' && { gaveUp: state.gaveUp + 1 }),
    });
  }

  /** Lets visitors come until another rate is chosen. [FL1] [FL4] */
  async function arrive(meanMs: number, mine: number): Promise<void> {
    // Somebody comes soon: whoever has pressed it wants to see it.
    let wait = Math.min(meanMs, 1_000);
    while (await time.wait(wait)) {
      if (mine !== choice) return;
      change({ problem: offer === null ? 'The visitor page offers no chat, so nobody comes.' : notStaffed });
      if (offer !== null && state.here < mostVisitors) void welcome(offer);
      void inTurn(() => staff(mine));
      wait = gap(meanMs);
    }
  }
  /** Between two arrivals that know nothing of each other. */
  const gap = (meanMs: number) => Math.round(-Math.log(1 - randomBetween(stage, 0, 999) / 1_000) * meanMs);

  /** Agents come and go one after the other, so that nobody comes twice. */
  let turns: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (turns = turns.then(work));

  /** Lets everybody come whom the floor plays, and nobody else stay. [FL7] */
  async function staff(mine: number): Promise<void> {
    const wanted = plays();
    await sendHome([...working.keys()].filter((userId) => !wanted.includes(userId)));
    notStaffed = '';
    for (const userId of wanted) {
      if (mine !== choice || isOver) return;
      if (working.has(userId)) continue;
      const agent = await workAs(stage, userId);
      if (agent.ok && isOver) return agent.value.stop();
      if (agent.ok) working.set(userId, agent.value);
      else notStaffed = agent.failure.text;
      change({ agents: [...working.keys()], problem: notStaffed });
    }
  }

  async function sendHome(users: readonly UserId[]): Promise<void> {
    for (const userId of users) {
      const agent = working.get(userId);
      working.delete(userId);
      change({ agents: [...working.keys()] });
      await agent?.leave();
    }
  }

  /** Once the last visitor has gone. [FL5] */
  async function closeWhenEmpty(mine: number): Promise<void> {
    await time.until(() => mine !== choice || (state.here === 0 && busy() === 0), Infinity);
    // A rate that was chosen meanwhile has its agents come again, after these.
    await inTurn(async () => {
      if (mine === choice && !isOver) await sendHome([...working.keys()]);
    });
  }
  const busy = () => [...working.values()].reduce((all, agent) => all + agent.busy, 0);

  return {
    get state() {
      return state;
    },
    setRate(rate) {
      if (rate === state.rate || isOver) return;
      choice += 1;
      change({ rate, problem: '' });
      const meanMs = floorRates[rate];
      if (meanMs === null) return void closeWhenEmpty(choice);
      const mine = choice;
      void inTurn(() => staff(mine)).then(() => arrive(meanMs, mine));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end() {
      isOver = true;
      stopWatching();
      time.end();
      for (const agent of working.values()) agent.stop();
    },
  };
}
