import { limits } from '../limits';
import { interactionKind } from './spec';

export const image = interactionKind({
  category: 'statement',
  label: 'Image',
  does: 'Shows a picture and goes on.',
  texts: { url: { what: 'The address of the image', limit: limits.url } },
  more: () => ({}),
  blank: () => ({}),
});
