import type { Result } from '#base/result';
import type { TriedEngine, WorkspaceRequest } from '#contract/sandbox-api';
import type { EndpointDraft } from '#model/endpoint';
import type { Sandbox } from '#sdk/index';
import type { ReadableFailure } from '../../kit/failure-text';
import { same } from '../../live/same';
import { agree } from './engine-form';

type Asked = Extract<WorkspaceRequest, { type: 'try-engine' }>;

/** What came of a test, and of which entries: to others it says nothing. */
export interface TestedConnection {
  readonly plays: Asked['plays'];
  readonly tried: TriedEngine | undefined;
}

/**
 * Asks an engine with what is entered now, whatever is entered meanwhile.
 * @param standIns are added before, to answer
 */
export async function testConnection(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspaceRequest'>,
  asked: Asked,
  standIns: readonly EndpointDraft[],
): Promise<Result<TestedConnection, ReadableFailure>> {
  for (const draft of standIns) {
    const saved = await sandbox.dispatch({
      type: 'endpoint.save',
      draft: { ...draft, headers: [...draft.headers] },
    });
    if (!saved.ok) return saved;
  }
  const answer = await sandbox.workspaceRequest(asked);
  return answer.ok ? { ok: true, value: { plays: asked.plays, tried: answer.value?.triedEngine } } : answer;
}

/** What came of the last test; undefined once something else would be asked. [AE240] */
export function outcomeFor(tested: TestedConnection | undefined, plays: Asked['plays']) {
  return tested && same(tested.plays, plays) ? tested.tried : undefined;
}

/** Why nothing is asked now. What a stand-in has answered stands beside it: that was before. [AE240] */
export function whyNoTest(missing: string | undefined, agreed: boolean, hasOutcome: boolean) {
  if (missing !== undefined || agreed) return missing;
  return hasOutcome ? 'To test it again, agree to the Data Disclaimer.' : agree;
}
