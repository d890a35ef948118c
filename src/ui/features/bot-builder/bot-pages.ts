/** The parts of a bot, in the order of its menu bar. */
export const botPages = [
  { id: 'dialogs', label: 'Dialogs' },
  { id: 'intents', label: 'Intents' },
  { id: 'integrations', label: 'Integrations' },
  { id: 'functions', label: 'Global Functions' },
  { id: 'tests', label: 'Tests' },
  { id: 'connectors', label: 'Agent Connectors' },
] as const;

export type BotPage = (typeof botPages)[number]['id'];

/** What an address names; anything else is the dialogs. */
export function botPageOf(named: string): BotPage {
  return botPages.find(({ id }) => id === named)?.id ?? 'dialogs';
}
