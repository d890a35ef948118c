import CircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import Plug from '@lucide/svelte/icons/plug';
import Quote from '@lucide/svelte/icons/message-square-quote';
import TextIcon from '@lucide/svelte/icons/message-square-text';
import type { InteractionKind } from '#model/interaction';
import type { Icon } from '../../kit/icon';

/** What authors call each kind of interaction, in one line what it does, and its picture. */
export const kinds: Readonly<Record<InteractionKind, { label: string; does: string; icon: Icon }>> = {
  'user-says': { label: 'User Says', does: 'Starts the dialog when a pattern matches.', icon: Quote },
  text: { label: 'Text', does: 'Sends a line and goes on.', icon: TextIcon },
  'text-question': {
    label: 'Text Question',
    does: 'Sends a line and waits for the answer.',
    icon: CircleQuestion,
  },
  integration: { label: 'Integration', does: 'Calls an integration, for example to hand over.', icon: Plug },
};
