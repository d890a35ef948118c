import { engineFieldsOf, shownFields } from '#model/ai/engine-forms';
import { originOf } from '#model/allowed-host';
import type { ConnectorDraft } from '#model/connector';
import type { PlaysOf } from '#model/connector/player-kind';
import { failureAt, type FieldFailure } from '#model/field-failure';

type EnginePlays = PlaysOf<'engine'>;

/** What is wrong with what an outside engine is to be; nothing of any other player. [CN58] [AE125] */
export function checkEngine({ plays }: Pick<ConnectorDraft, 'plays'>): FieldFailure<string>[] {
  return plays.kind === 'engine' ? [...checkEngineFields(plays), ...checkChatWaits(plays)] : [];
}

/** Of what was entered, by the keys of its form. */
export function checkEngineFields({
  engine,
  fields,
}: Pick<EnginePlays, 'engine' | 'fields'>): FieldFailure<string>[] {
  const entered = engineFieldsOf(fields);
  return shownFields(engine, entered).flatMap(({ key, label, kind, choices }) => {
    const value = (entered[key] ?? '').trim();
    if (value === '') return [failureAt(key, 'bad-input', { what: `${label} is missing.` })];
    if (choices && !choices.includes(value))
      return [failureAt(key, 'bad-input', { what: `${label} is one of ${choices.join(', ')}.` })];
    return kind === 'url' && originOf(value) === null
      ? [
          failureAt(key, 'bad-input', {
            what: `${label} is a whole address, such as https://engine.example.`,
          }),
        ]
      : [];
  });
}

/** In seconds. */
const leastWait = 10;
const mostWait = 86_400;

/** Of the times after which a chat is warned and closed. */
export function checkChatWaits({
  chat,
}: Pick<EnginePlays, 'chat'>): FieldFailure<'warningSeconds' | 'closeSeconds'>[] {
  if (chat === null) return [];
  const isWait = (ms: number) => ms >= leastWait * 1000 && ms <= mostWait * 1000;
  const isOutside = (which: string) => ({
    what: `The time until ${which} is ${leastWait} to ${mostWait} seconds.`,
  });
  const isEarly = { what: 'The chat can only be closed after the warning: enter more seconds than there.' };
  const { warningMs, closeMs } = chat;
  const close = isWait(closeMs) ? (closeMs <= warningMs ? isEarly : null) : isOutside('conversation close');
  return [
    ...(isWait(warningMs) ? [] : [failureAt('warningSeconds', 'bad-input', isOutside('warning'))]),
    ...(close ? [failureAt('closeSeconds', 'bad-input', close)] : []),
  ];
}
