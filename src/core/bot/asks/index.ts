import type { Answer, Ask, AskKind } from '#model/bot-run';
import type { Answerer } from './answerer';
import { breakpoint } from './breakpoint';
import { call } from './call';
import { script } from './script';
import { transfer } from './transfer';
import { webhook } from './webhook';

/** One line a kind. */
const answerers: { readonly [Kind in AskKind]: Answerer<Kind> } = {
  transfer,
  breakpoint,
  script,
  webhook,
  call,
};

export function answererOf<Kind extends AskKind>({ kind }: Ask<Kind> | Answer<Kind>): Answerer<Kind> {
  return answerers[kind];
}
