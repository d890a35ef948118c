import type { NewOnes } from '#core/share/index';
import { freshId } from '../fresh-id';

/** By chance, each in the shape that the engine gives them. */
export const freshOnes: NewOnes = {
  uuid: () => freshId().replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-'),
  digits: (count) => {
    // Sixteen hex digits of chance are more than any of these has places.
    const most = 10 ** (count - 1);
    return String(most + Number(BigInt(`0x${freshId().slice(0, 16)}`) % BigInt(9 * most)));
  },
  token: () => freshId().slice(0, 22),
};
