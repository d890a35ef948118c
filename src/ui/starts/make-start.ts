import { failed, ok, type Result } from '#base/result';
import type { Failure } from '#model/failure';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { playStart, type ListedStart, type StartStage } from '#sdk/starts';
import { sessionKey } from '../people/session-key';
import { currentRows } from './is-new';
import type { StartRecord } from './start-record';

type Workshop = StartStage['sandbox'];

/** Throws away what half a start has left, or one that is started again. */
export async function throwAway(
  sandbox: Workshop & Pick<Sandbox, 'workspaceRequest'>,
): Promise<Result<unknown, Failure>> {
  const people = await currentRows(sandbox, 'people');
  const owner = [...people.values()].find(({ createdBy }) => createdBy === null);
  return sandbox.workspaceRequest({ type: 'reset' }, owner?.id);
}

/** Plays a start in a workspace in which nothing has happened. [UI85] */
export async function makeStart(
  { id, title, start }: ListedStart,
  sandbox: Workshop,
  storage: WindowStorage,
  onStep: (done: number, of: number) => void,
): Promise<Result<StartRecord, string>> {
  const kept: Record<string, string> = {};
  const keeping: WindowStorage = {
    get: (key) => kept[key] ?? null,
    set(key, text) {
      kept[key] = text;
      storage.set(key, text);
    },
    remove: (key) => storage.remove(key),
  };
  const played = await playStart(start, { sandbox, storage: keeping }, onStep);
  if (!played.ok) {
    const { step, text } = played.failure;
    return failed(step === null ? text : `Step ${step} of “${title}” failed: ${text}`);
  }
  const { route, as, atWork, leave } = played.value;
  for (const { userId, bearer, state } of atWork)
    keeping.set(sessionKey(sandbox.workspace, userId), JSON.stringify({ bearer, state }));
  leave();
  return ok({ start: id, made: true, route, as, kept });
}
