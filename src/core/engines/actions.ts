import type { Fields } from '#model/rich-content/reading';
import { ttrTypes } from '#model/ttr';
import type { EngineAction } from './answer';
import { hasSkill, logged, type Effect, type EngineSeat } from './effects';
import { insideOf, wordOf } from './read-element';
import { escalate } from './setup-escalation';

/** @param isAlone nothing is said beside it */
type Doer = (parameters: Fields, seat: EngineSeat, isAlone: boolean) => Effect[];

/** Names as the documents have them; case counts. */
const doers: Readonly<Record<string, Doer>> = {
  TRANSFER({ skill, agentId }, seat) {
    const agent = idOf(agentId);
    const isNamed = typeof skill === 'string' && skill !== '';
    if (!isNamed && agent !== null) return [{ transfer: { agentId: agent } }];
    const error = `pipes.${seat.channel}-handle-bot-action.transfer-skill-not-existing` as const;
    if (!isNamed) return escalate(seat, error, 'The transfer names no skill');
    if (!hasSkill(seat, skill)) return escalate(seat, error, `No skill is named “${skill}”`);
    return [{ transfer: { skill, ...(agent !== null && { agentId: agent }) } }];
  },
  CHANGE_TTR({ ttrType, ttrtype, value }, { channel }) {
    if (channel === 'chat') return [{ log: 'CHANGE_TTR is for messaging: a chat has no time to respond.' }];
    const type = ttrTypes.find((one) => one === ttrType);
    if (!type)
      return [
        logged(
          ttrtype === undefined
            ? `There is no ttrType ${wordOf(ttrType)}.`
            : 'The parameter is called ttrType: case counts.',
        ),
      ];
    if (type !== 'CUSTOM') return [{ ttr: { type } }];
    const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0
      ? [{ ttr: { type, seconds } }]
      : [{ log: 'CUSTOM takes its seconds as value.' }];
  },
  CLOSE_CONVERSATION: ({ withoutPcs }) => [
    { close: { survey: !(withoutPcs === true || withoutPcs === 'true') } },
  ],
  INVOCATION({ lambdaUuid, payload, failOnError }, seat, isAlone) {
    const isStrict = failOnError === true || failOnError === 'true';
    if (!seat.functions)
      return [logged(`The function ${wordOf(lambdaUuid)} is called, if the account has it.`)];
    if (typeof lambdaUuid === 'string' && seat.functions.includes(lambdaUuid))
      return [{ invoke: { lambda: lambdaUuid, payload: insideOf(payload), failOnError: isStrict } }];
    const why = `The account has no function ${wordOf(lambdaUuid)}`;
    return isStrict || isAlone
      ? escalate(seat, 'aivendor.faas.invoke-lambda', why)
      : [logged(`${why}: none is called.`)];
  },
};

export const isAction = ({ name }: EngineAction) => Object.hasOwn(doers, name);

/** Only for a name that `isAction` knows. */
export function doAction({ name, parameters }: EngineAction, seat: EngineSeat, isAlone: boolean): Effect[] {
  return doers[name]?.(parameters, seat, isAlone) ?? [];
}

const idOf = (value: unknown) =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
