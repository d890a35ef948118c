/** What can stand in place of what was typed, and what it is. */
export interface Completion {
  readonly text: string;
  readonly about: string;
}

/** What was typed begins at `from`. */
export interface Completions {
  readonly from: number;
  readonly options: readonly Completion[];
}

export type TextField = HTMLInputElement | HTMLTextAreaElement;
