import {
  answerFieldsOf,
  problemOfAnswer,
  strangeFieldsOf,
  type StandInAnswer,
} from '#model/ai/stand-in-answers';
import { wordsOfRule, type StandIn } from '#model/ai/stand-in';
import { failureAt, type FieldFailure } from '#model/field-failure';
import { counts, limits } from '#model/limits';

/** What is wrong with the rules of a stand-in, each named by its place. [AE186] */
export function checkStandIn(standIn: StandIn): FieldFailure<'standIn'>[] {
  const { welcome, rules, otherwise } = standIn;
  const at = (place: string, why: string) => failureAt('standIn', 'bad-input', { what: `${place}: ${why}` });
  const inAnswer = (place: string, answer: StandInAnswer) => [
    ...strangeFieldsOf(answer).map((key) => at(place, `“${key}” is no field of its answer.`)),
    ...answerFieldsOf(answer).flatMap((field) => {
      const why = problemOfAnswer(field, answer.fields[field.key] ?? '');
      return why === null ? [] : [at(place, why)];
    }),
  ];
  const { length } = JSON.stringify(standIn);
  return [
    ...inAnswer('The welcome', welcome),
    ...rules.flatMap(({ words, answer }, index) => [
      ...(wordsOfRule(words).length > 0 ? [] : [at(`Rule ${index + 1}`, 'it has no words.')]),
      ...inAnswer(`Rule ${index + 1}`, answer),
    ]),
    ...inAnswer('Anything else', otherwise),
    ...(rules.length > counts.standInRules
      ? [
          failureAt('standIn', 'too-many', {
            what: 'rules',
            limit: counts.standInRules,
            count: rules.length,
          }),
        ]
      : []),
    ...(length > limits.standIn
      ? [failureAt('standIn', 'text-too-long', { what: 'The rules', limit: limits.standIn, length })]
      : []),
  ];
}
