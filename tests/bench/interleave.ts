/** Rounds that count; two more before them only warm up. */
const rounds = 9;

/** Runs both sides in turn and answers the ratio of their times, ours ÷ theirs: median, least and most. */
export async function interleave(
  ours: () => Promise<void> | void,
  theirs: () => Promise<void> | void,
): Promise<{ readonly median: number; readonly note: string }> {
  const ratios: number[] = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const first = round % 2 === 0 ? ours : theirs;
    const a = await time(first);
    const b = await time(first === ours ? theirs : ours);
    if (round >= 2) ratios.push(first === ours ? a / b : b / a);
  }
  ratios.sort((x, y) => x - y);
  const at = (part: number) => ratios[Math.round(part * (ratios.length - 1))] ?? NaN;
  return { median: at(0.5), note: `${at(0).toFixed(2)}…${at(1).toFixed(2)}, ${rounds} rounds` };
}

async function time(run: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
