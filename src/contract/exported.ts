/** What comes of saving everything as a file. */
export type Exported =
  | {
      readonly file: string;
      /** So many archived conversations could not be read and are not in it. */
      readonly missing: number;
      readonly excess?: never;
    }
  /**
   * Not written, because no import would take it: without so many of the oldest archived conversations it would be small enough; null
   * where that is not enough.
   */
  | { readonly excess: number | null; readonly file?: never };
