/** Fresh names for what an input brings into the world. */
export interface FreshIds {
  uuid(): string;
  /** Random digits, the first not 0. */
  digits(count: number): string;
  token(): string;
}

/** When and with which names an input is taken. */
export interface Moment {
  /** Virtual and real ms since 1970. */
  readonly now: number;
  readonly realNow: number;
  readonly ids: FreshIds;
}
