import type { Failure } from '#model/failure';
import * as brand from './brand-dialect';
import * as consumer from './consumer-dialect';
import type { Side } from './frames';
import type { RequestName } from './requests';
import type { RequestAnswer, Notice } from './views';

/** How one socket's clients expect things to be written. */
export interface Dialect {
  answer(reqId: string, requestName: RequestName, answer: RequestAnswer): string;
  /** Never of the success's type: clients transform by type. `requestName` is null where none could be read. [PR8] */
  failureAnswer(reqId: string, requestName: RequestName | null, failure: Failure): string;
  /** The frames that tell it; none for what this side is not told. */
  notice(notice: Notice): string[];
}

const dialects: { readonly [S in Side]: Dialect } = { brand, consumer };

export function dialectOf(side: Side): Dialect {
  return dialects[side];
}
