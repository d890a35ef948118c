import type { HostedFile } from './hosted-file';

/** What happens when somebody presses a part of a card or a quick reply. */
export interface Press {
  /** Said as the consumer's own line; null for nothing. */
  readonly publish: string | null;
  /** An address that is safe to open; null for none. */
  readonly link: string | null;
  /** Tells a bot's author which one it was; carried along, never read. */
  readonly metadata: readonly Readonly<Record<string, unknown>>[];
}

export interface Button {
  readonly title: string;
  readonly tooltip: string;
  readonly press: Press;
}

/** A card as it is drawn: boxes in boxes, with texts, pictures and buttons in them. */
export type Element =
  | {
      readonly kind: 'box';
      readonly layout: 'vertical' | 'horizontal' | 'carousel';
      readonly elements: readonly Element[];
    }
  | { readonly kind: 'text'; readonly text: string; readonly isTitle: boolean }
  | ({ readonly kind: 'button' } & Button)
  | {
      readonly kind: 'image';
      readonly url: string | null;
      readonly alt: string;
    }
  | { readonly kind: 'link'; readonly title: string; readonly link: string | null }
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly key: string; readonly value: string }[] };

/** A card as the platform's clients write it; whoever keeps one has read it before. */
export type Card = Readonly<Record<string, unknown>>;
/** Chips below a line, likewise. */
export type QuickReplies = Readonly<Record<string, unknown>>;

/** What a line can have beside its text; of a card and of a file, the text is what can be read of it. */
export interface RichContent {
  readonly card?: Card;
  readonly file?: HostedFile;
  readonly quickReplies?: QuickReplies;
}

/** What is said in one line. */
export interface Content extends RichContent {
  readonly text: string;
}

/** The content alone of what holds more. */
export function contentOf({ text, card, file, quickReplies }: Content): Content {
  return { text, ...(card && { card }), ...(file && { file }), ...(quickReplies && { quickReplies }) };
}
