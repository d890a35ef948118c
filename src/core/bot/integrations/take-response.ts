import type { IntegrationResult } from '#model/bot-run';
import type { CallAnswer } from '#model/call';
import type { Integration } from '#model/integration';
import { isJson } from '#model/json';
import { lengths } from '#model/limits';
import { change, note, type TurnDraft } from '../turn-draft';
import { fillIn } from '../variables/fill-in';
import { onlyVariable } from '../variables/fill-template';
import { rawValue } from '../variables/read-variable';
import { responseOf, unreadResponse } from '../variables/response';
import { responseVariableOf } from '../variables/response-variable';
import { setVariable } from '../variables/set-variable';
import { textOf } from '../variables/text-of';

/** The status of the most recent call, as code asks for it. An upload goes on beside the dialog and is not it. */
export function takeStatus(
  draft: TurnDraft,
  { status }: Pick<CallAnswer, 'status'>,
  result: IntegrationResult,
): void {
  change(draft, { lastCall: { statusCode: String(status), succeeded: result === 'success' } });
}

/** Remembers what came back, under the response variable of the integration if it is still there. */
export function takeResponse(
  draft: TurnDraft,
  integration: Integration | undefined,
  { status, body }: Pick<CallAnswer, 'status' | 'body'>,
): void {
  if (!integration) return;
  const variable = responseVariableOf(integration);
  const response = responseOf(variable, body);
  if (response === null) note(draft, 'response-unreadable', { integration: integration.name });
  const held = response ?? unreadResponse(variable, body);
  // What is too much is told; what an earlier call brought must not stand there in its place.
  if (!isJson(held, lengths.variable)) setVariable(draft, variable, null, 'session');
  setVariable(draft, variable, held, 'session');
  setVariable(draft, `${variable}Status`, String(status), 'session');
}

/** Remembers what the custom data fields find in it, and how many each. [BT109] */
export function readCustomData(draft: TurnDraft, { name, customData }: Integration): void {
  for (const { key, value } of customData) {
    const variable = onlyVariable(value);
    const found = variable === null ? fillIn(draft, value) : rawValue(draft, variable);
    const field = `${name}.${key}`;
    setVariable(draft, field, typeof found === 'object' ? found : textOf(found), 'session');
    setVariable(draft, `${field}.count`, String(countOf(found)), 'session');
  }
}

function countOf(found: unknown): number {
  if (Array.isArray(found)) return found.length;
  return found === null ? 0 : 1;
}
