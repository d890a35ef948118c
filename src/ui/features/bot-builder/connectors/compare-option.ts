import { ok, type Result } from '#base/result';
import type { TriedConnector } from '#contract/tried-connector';
import { customFields } from '#model/connector/custom-fields';
import type { TypedField } from '#model/connector/settings';
import { fail, type Failure } from '#model/failure';
import { keysOf } from '#model/keys-of';
import type { Sandbox } from '#sdk/index';

/** Plays a conversation without this option and with it: as it is typed here, where that is a value and no default, else as it shows. */
export async function compareOption(
  sandbox: Pick<Sandbox, 'workspaceRequest'>,
  option: string,
  settings: readonly TypedField[],
): Promise<Result<TriedConnector, Failure>> {
  const answer = await sandbox.workspaceRequest({
    ...{ type: 'compare', field: option },
    value: typedValue(option, settings),
  });
  if (!answer.ok) return answer;
  const compared = answer.value?.compared;
  return compared ? ok(compared) : fail('not-found', { what: 'What came of it' });
}

function typedValue(option: string, settings: readonly TypedField[]): string | null {
  const name = keysOf(customFields).find((one) => one === option);
  const typed = settings.findLast(({ key }) => key === option)?.value;
  if (name === undefined || typed === undefined) return null;
  const read = customFields[name].read(typed);
  return read === null || read.value === customFields[name].default ? null : typed;
}
