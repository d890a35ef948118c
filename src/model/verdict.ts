/** Why something is so, as data: the sentence is made where it is shown. */
export interface Reason<Kind extends string = string, Values = object> {
  readonly kind: Kind;
  readonly values: Values;
}

/** What became of one of several that were looked at: `out` says why it cannot be the one, `values` what decides among the others. */
export interface Verdict<Thing, Out extends Reason, Values> {
  readonly thing: Thing;
  readonly out: Out | null;
  readonly values: Values;
}
