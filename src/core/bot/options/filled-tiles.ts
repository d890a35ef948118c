import type { Interaction } from '#model/interaction';
import type { Filling } from '../variables/filling';
import { optionOfButton, type ReplyOption } from './reply-option';

/** A card shows no more tiles. */
const mostTiles = 10;

type Tile = Interaction<'structured'>['tiles'][number];

export interface FilledTile extends Record<'title' | 'subtitle' | 'image' | 'url', string> {
  readonly options: readonly ReplyOption[];
}

/** A tile with lists in it once for each of their rows. */
export function filledTiles(
  tiles: readonly Tile[],
  { rowsIn, fillRow }: Pick<Filling, 'rowsIn' | 'fillRow'>,
): readonly FilledTile[] {
  const rows = tiles.flatMap((tile) =>
    Array.from({ length: Math.min(rowsIn(textsOf(tile)), mostTiles) }, (_, row) => ({ tile, row })),
  );
  return rows.slice(0, Math.max(mostTiles, tiles.length)).map(({ tile, row }) => {
    const fill = (template: string) => fillRow(template, row);
    return {
      title: fill(tile.title).trim(),
      subtitle: fill(tile.subtitle).trim(),
      image: fill(tile.image),
      url: fill(tile.url),
      options: (tile.buttons ?? []).map((one) => optionOfButton(one, fill)),
    };
  });
}

function textsOf({ buttons = [], ...texts }: Tile): readonly string[] {
  return [...Object.values(texts), ...buttons.flatMap(({ title, value }) => [title, value])];
}
