import type { World } from '#model/world';

/** A world file with a second account in it: everything of `other`, under ids of its own. */
export function besides(own: string, other: string): string {
  const foreign = other
    .replace(/(?<!\d)1(\d{7,9})(?!\d)/g, '8$1')
    // Numbers of campaigns are shorter: between quotes they are no moment.
    .replace(/(?<=")1(\d{6})(?=")/g, '8$1')
    .replaceAll('00000000-0000-4000-8000-', '88888888-0000-4000-8000-');
  const [one, two] = [own, foreign].map((text) => JSON.parse(text) as { world: World });
  const merged: Record<string, unknown> = { ...one!.world };
  for (const [name, records] of Object.entries<unknown>({ ...two!.world })) {
    const isCollection = typeof records === 'object' && records !== null && name !== 'clock';
    if (isCollection) merged[name] = bothOf(merged[name] as object, records);
  }
  return JSON.stringify({ ...one, world: merged });
}

/** Records of both; lists of both one after the other. */
function bothOf(own: object, foreign: object): object {
  const both: Record<string, unknown> = { ...own };
  for (const [name, value] of Object.entries(foreign)) {
    const mine = both[name];
    both[name] =
      Array.isArray(mine) && Array.isArray(value) ? [...(mine as unknown[]), ...(value as unknown[])] : value;
  }
  return both;
}
