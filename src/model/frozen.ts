/** The same for readers. */
export type Frozen<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null
    ? T
    : { readonly [K in keyof T]: Frozen<T[K]> };
