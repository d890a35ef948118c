/** The steps of adding a bot, as the documents count them. [S267] [S268] [S275] [S281] */
export const engineSteps = [
  { id: 'agent', label: 'Assign agent' },
  { id: 'type', label: 'Conversation type' },
  { id: 'escalation', label: 'Setup Escalation' },
  { id: 'engine', label: 'Connect to A.I.' },
] as const;
export type EngineStep = (typeof engineSteps)[number]['id'];

/** Where a step of this connector, or of a `new` one, is. */
export function pathOfStep(chosen: string, step: EngineStep): string {
  return `/connect-bots/${chosen}?step=${step}`;
}

/** The step of this name; undefined for none. */
export function stepIn(name: string | null): EngineStep | undefined {
  return engineSteps.find(({ id }) => id === name)?.id;
}
