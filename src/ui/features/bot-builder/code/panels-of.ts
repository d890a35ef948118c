import { codePanels, type CodePanel } from '#model/code';
import type { Interaction } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { keysOf } from '#model/keys-of';

/** The panels an interaction can have, and those it has from a file. */
export function panelsOf(interaction: Interaction): readonly CodePanel[] {
  const isQuestion = hasCategory(interaction, 'question');
  return keysOf(codePanels).filter(
    (panel) =>
      isQuestion || !('onlyQuestions' in codePanels[panel]) || interaction.code?.[panel] !== undefined,
  );
}
