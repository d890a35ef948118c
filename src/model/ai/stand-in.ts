import * as v from 'valibot';
import { counts, limits } from '../limits';
import type { Reading } from '../schema-parts';
import { engineNames, type EngineName } from './engine-names';
import { answerKinds, type StandInAnswer } from './stand-in-answers';

const answer = ({ text }: Reading) =>
  v.object({
    kind: v.picklist(answerKinds),
    /** As they were typed, by the keys of its form. */
    fields: v.record(v.string(), text(limits.callBody)),
  });

/** The rules by which an endpoint speaks for an outside engine: the first whose words are said answers. [AE185] */
export interface StandIn {
  readonly engine: EngineName;
  readonly welcome: StandInAnswer;
  readonly rules: readonly StandInRule[];
  /** What answers anything else. */
  readonly otherwise: StandInAnswer;
}
export interface StandInRule {
  /** Any of them, with commas between. */
  readonly words: string;
  readonly answer: StandInAnswer;
}

export const standInSchema = (reading: Reading): v.GenericSchema<StandIn> =>
  v.object({
    engine: v.picklist(engineNames),
    welcome: answer(reading),
    rules: reading.list(
      v.object({ words: reading.text(limits.callBody), answer: answer(reading) }),
      counts.standInRules,
    ),
    otherwise: answer(reading),
  });

/** The words of a rule, each as it is looked for. */
export function wordsOfRule(words: string): string[] {
  const each = words.split(',').map((word) => word.trim().toLowerCase());
  return each.filter((word) => word !== '');
}
