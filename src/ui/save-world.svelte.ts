import { ok, type Result } from '#base/result';
import type { Exported } from '#contract/exported';
import type { Sandbox } from '#sdk/index';
import { worldFileMegabytes } from '#model/limits';
import type { ReadableFailure } from './kit/failure-text';
import { saveFile } from './kit/save-file';
import { toasts } from './kit/toasts.svelte';
import { Action } from './live/action.svelte';
import { shownName } from './shown-workspace';

/** Saves everything of a workspace as a file; where no import would take it, a person decides first. [UI23] */
export class WorldSaving {
  readonly fileName: string;
  readonly action: Action<[without?: number], Exported>;
  /** Whoever saves is asked: what would have to be left out, where that helps. */
  question = $state.raw<{ readonly excess: number | null }>();

  constructor(
    workspace: string,
    read: (without?: number) => Promise<Result<Exported, ReadableFailure>>,
    hand: (name: string, text: string) => void = saveFile,
  ) {
    this.fileName = `${shownName(workspace)}.world.json`;
    this.action = new Action(async (without?: number) => {
      const answer = await read(without);
      if (!answer.ok) return answer;
      const { file, excess } = answer.value;
      this.question = file === undefined ? { excess } : undefined;
      if (file !== undefined) this.#hand(hand, answer.value, without ?? 0);
      return answer;
    });
  }

  #hand(
    hand: (name: string, text: string) => void,
    { file, missing }: Extract<Exported, { file: string }>,
    without: number,
  ): void {
    hand(this.fileName, file);
    const doubts = [
      missing > 0 && `${missing} archived conversations could not be read and are not in it.`,
      without > 0 && `It is without the ${without} oldest archived conversations.`,
      new Blob([file]).size > worldFileMegabytes * 1024 * 1024 &&
        `It is larger than ${worldFileMegabytes} MB: as it is, it cannot be imported here.`,
    ].filter((doubt) => doubt !== false);
    const text = [`${this.fileName} is in your downloads.`, ...doubts].join(' ');
    toasts.show({ text, tone: doubts.length > 0 ? 'error' : 'success' });
  }
}

/** By the engine that runs it. */
export function savingOf(sandbox: Pick<Sandbox, 'workspace' | 'workspaceRequest'>): WorldSaving {
  return new WorldSaving(sandbox.workspace, async (without) => {
    const answer = await sandbox.workspaceRequest({
      type: 'export',
      ...(without !== undefined && { without }),
    });
    return answer.ok ? ok(answer.value as Exported) : answer;
  });
}
