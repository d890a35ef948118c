import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packLink } from '#sdk/share/link-text';
import { createPlayer } from '../core/lessons/players';
import type { Bench } from './bench-row';

/** What a page around loads, and how long the link is that carries the tutorial. */
const bench: Bench = async ({ dist }) => {
  const player = await createPlayer();
  const linkOf = async (what: 'setup' | 'conversations') => {
    const exported = await player.host.api.workspace({ type: 'export' });
    const file = exported.ok ? exported.value?.file : undefined;
    const link = file && (await packLink({ name: 'tutorial', route: '', as: '', file }, what));
    if (!link) throw new Error('The tutorial made no link.');
    return link.length;
  };
  for (const { id } of player.lesson.steps) await player.solve(id);
  const script = await readFile(join(dist, 'embed.js'));
  return [
    {
      name: 'link with the tutorial’s finished setup',
      measured: await linkOf('setup'),
      unit: 'signs',
      bound: { atMost: 1_500 },
    },
    {
      name: 'the same with its conversation',
      measured: await linkOf('conversations'),
      unit: 'signs',
      bound: { atMost: 4_000 },
    },
    {
      name: 'embed.js, gzip',
      measured: gzipSync(script, { level: 9 }).length / 1_000,
      unit: 'kB',
      bound: { atMost: 3 },
    },
  ];
};
export default bench;
