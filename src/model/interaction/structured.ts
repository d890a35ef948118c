import * as v from 'valibot';
import { tileLayouts } from '../choices';
import { counts, limits } from '../limits';
import { rowList } from '../rows';
import { buttonList, buttons } from './buttons';
import { questionTexts } from './question-texts';
import { interactionKind } from './spec';

const tiles = {
  what: 'tiles',
  noun: 'tile',
  limit: counts.tiles,
  texts: {
    title: { what: 'The title of a tile', limit: limits.question },
    subtitle: { what: 'The subtitle of a tile', limit: limits.question },
    image: { what: 'The image of a tile', limit: limits.optionValue },
    url: { what: 'The address of a tile', limit: limits.optionValue },
  },
  rows: { buttons },
} as const;

export const structured = interactionKind({
  category: 'question',
  label: 'Structured',
  does: 'Shows cards with a title, a picture, an address and buttons, and waits.',
  texts: questionTexts,
  rows: { tiles },
  more: (reading) => ({
    tiles: rowList(tiles, reading, { buttons: v.exactOptional(buttonList(reading)) }),
    layout: v.picklist(tileLayouts),
  }),
  blank: () => ({ tiles: [], layout: 'vertical' as const }),
});
