/** Where files have what an interaction shows. */
export const tile = ['content', 'results', 'tile'] as const;
export const first = [...tile, 'tileData', 0] as const;
