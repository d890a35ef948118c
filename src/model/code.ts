import type { ScriptSite } from './script';

interface Panel {
  readonly label: string;
  /** When it runs, in one line. */
  readonly when: string;
  readonly onlyQuestions?: boolean;
}

/** The code panels of an interaction, in the order in which they run. */
export const codePanels = {
  'pre-process': { label: 'Pre-Process Code', when: 'Runs first, before the interaction is prepared.' },
  'post-process': {
    label: 'Post-Process Code',
    when: 'Runs when the interaction is prepared, before it is sent; of an integration, when its result is known.',
  },
  'user-response': {
    label: 'Process User Response',
    when: 'Runs when the consumer has replied, before the dialog goes on.',
    onlyQuestions: true,
  },
} as const satisfies Partial<Record<ScriptSite, Panel>>;

export type CodePanel = keyof typeof codePanels;
/** What stands in the panels; a panel without code is not there. */
export type Code = { readonly [P in CodePanel]?: string };
