import type { Deed } from './deeds/deed';
import { notPossible, runPlan, type Plan, type Run, type Settings } from './run';

/** So much of a processor's time is spent on it at most. */
const patienceMs = 30_000;

/** The shortest list found that breaks the same rule: halves are left out, then ever smaller parts, then single deeds. */
export async function shrink(run: Run, settings: Settings = {}, patience = patienceMs): Promise<Run> {
  const began = process.cpuUsage();
  const rule = run.verdict?.rule;
  let best = run;

  async function attempt(plan: Plan): Promise<boolean> {
    if (process.cpuUsage(began).user / 1_000 > patience) return false;
    const tried = await runPlan(plan, settings);
    if (tried.verdict?.rule !== rule) return false;
    best = { ...tried, deeds: tried.deeds };
    return true;
  }

  const idle = new Set(best.story.flatMap((told, place) => (told.endsWith(notPossible) ? [place] : [])));
  await attempt({ shape: best.shape, deeds: leftOut(best.deeds, idle) });
  for (let size = Math.ceil(best.deeds.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = best.deeds.length; from > 0; from -= size) {
      const start = Math.max(0, from - size);
      await attempt({
        shape: best.shape,
        deeds: leftOut(best.deeds, new Set(Array.from({ length: from - start }, (_, at) => start + at))),
      });
    }
  }
  for (const [place] of best.deeds.entries())
    await attempt({ shape: best.shape, deeds: sooner(best.deeds, place) });
  await attempt({ shape: smaller(best), deeds: best.deeds });
  return best;
}

/** The same without those, whose time the next one waits. */
function leftOut(deeds: readonly Deed[], out: ReadonlySet<number>): Deed[] {
  let waited = 0;
  return deeds.flatMap((deed, place) => {
    waited += deed.after;
    if (out.has(place)) return [];
    const after = waited;
    waited = 0;
    return [{ ...deed, after }];
  });
}

function sooner(deeds: readonly Deed[], place: number): Deed[] {
  return deeds.map((deed, at) => (at === place ? { ...deed, after: 0 } : deed));
}

/** A world without the consumers nobody needs. */
function smaller({ shape, deeds }: Plan): Plan['shape'] {
  const consumers =
    1 + Math.max(0, ...deeds.filter((one) => one.do.startsWith('consumer.')).map(({ who }) => who));
  return { ...shape, consumers: Math.min(shape.consumers, consumers) };
}
