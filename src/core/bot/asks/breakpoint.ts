import { enabledFrom } from '../place';
import { change, note } from '../turn-draft';
import type { Answerer } from './answerer';

/** Before an interaction the author wants to look at: it waits until told to go on. */
export const breakpoint: Answerer<'breakpoint'> = {
  goOn(draft, place, _, { step = false }) {
    note(draft, 'went-on', {});
    change(draft, { stepping: step });
    const { dialog, interaction } = place ?? {};
    if (!dialog?.enabled || !interaction) return { kind: 'leave' };
    if (interaction.enabled) return { kind: 'play', place: { dialog, interaction }, from: 'looked' };
    const next = enabledFrom(dialog, dialog.interactions.indexOf(interaction));
    return next === null ? { kind: 'leave' } : { kind: 'play', place: next };
  },
  meanwhile: 'waits',
};
