/** The same numbers for the same seed, so that a failure can be told again: `npm run fuzz -- --seed 7 --runs 5000`. */
export const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

/** How many cases of one kind: few in every test run, as many as wanted by hand. */
export function runs(usual: number): number {
  const wanted = process.env['FUZZ_RUNS'];
  return wanted === undefined ? usual : Number(wanted);
}

/** Numbers from 0 up to 1 (mulberry32). */
function createChance(from = seed): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many of them, in their order; all where there are no more. */
export function sample<T>(all: readonly T[], count: number, chance = createChance()): T[] {
  let left = Math.min(count, all.length);
  return all.filter((_, place) => {
    const taken = chance() < left / (all.length - place);
    if (taken) left -= 1;
    return taken;
  });
}
