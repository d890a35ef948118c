/** Rounds that count. */
const rounds = 9;

/** One that measures itself answers how many ms it took. */
type Run = () => Promise<number | void> | number | void;

/**
 * Runs both sides in turn and answers the ratio of their times, ours ÷ theirs: median, least and most.
 * Within a round they take turns `turns` times, so that what disturbs one disturbs the other too. `warmUp` rounds before them do not count.
 */
export async function interleave(
  ours: Run,
  theirs: Run,
  { turns = 1, warmUp = 2 } = {},
): Promise<{ readonly median: number; readonly note: string }> {
  const ratios: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    let [a, b] = [0, 0];
    for (let turn = 0; turn < turns; turn += 1) {
      if ((round + turn) % 2 === 0) a += await time(ours);
      b += await time(theirs);
      if ((round + turn) % 2 === 1) a += await time(ours);
    }
    if (round >= warmUp) ratios.push(a / b);
  }
  ratios.sort((x, y) => x - y);
  const at = (part: number) => ratios[Math.round(part * (ratios.length - 1))] ?? NaN;
  return { median: at(0.5), note: `${at(0).toFixed(2)}…${at(1).toFixed(2)}, ${rounds} rounds` };
}

async function time(run: Run): Promise<number> {
  const start = performance.now();
  const own = await run();
  return own ?? performance.now() - start;
}
