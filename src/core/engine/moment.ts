/** Fresh names for what an input brings into the world. */
export interface FreshIds {
  uuid(): string;
  /** Random digits, the first not 0. */
  digits(count: number): string;
  token(): string;
}

/** When and with which names an input is taken. */
export interface Moment {
  readonly now: number;
  readonly ids: FreshIds;
}
