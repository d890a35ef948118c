/** A lesson step's id as words: `create-skills` becomes “Create skills”. */
export function stepLabel(stepId: string): string {
  const words = stepId.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
