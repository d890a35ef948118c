import { ok, type Result } from '#base/result';
import type { FoundStored } from '#contract/recovery';
import { fail, type Failure } from '#model/failure';
import { askRecovery } from '#sdk/index';
import { WorldSaving } from '../../save-world.svelte';
import { exactTime } from '../../kit/relative-time';
import { Action } from '../../live/action.svelte';
import { shownName } from '../../shown-workspace';
import { countInWords } from './world-counts';

/** What the page does with what comes of it. */
interface Ways {
  saveFile(name: string, text: string): void;
  tryAgain(): void;
  leave(): Promise<void>;
}

interface Read {
  readonly whole: boolean;
  readonly sentence: string;
  /** “3 skills” and the like. */
  readonly holds: readonly string[];
}

/** A workspace on which no engine begins: what can be read of it, and what can be done with it. [DP20–DP22] */
export class Recovering {
  readonly looking: Promise<Read>;
  readonly saving: WorldSaving;
  readonly recordsName: string;
  readonly saveRecords: Action<[], null>;
  readonly keep: Action<[], null>;
  readonly remove: Action<[], null>;

  constructor(workspace: string, ways: Ways, ask: typeof askRecovery = askRecovery) {
    this.recordsName = `${shownName(workspace)}.records.json`;
    this.looking = ask(workspace, 'look').then(describe);
    this.saving = new WorldSaving(
      workspace,
      (without) => attempt(() => ask(workspace, 'file', without)),
      ways.saveFile,
    );
    this.saveRecords = new Action(() =>
      attempt(async () => {
        ways.saveFile(this.recordsName, await ask(workspace, 'records'));
        return null;
      }),
    );
    this.keep = new Action(() =>
      attempt(async () => {
        await ask(workspace, 'keepWhatWasRead');
        ways.tryAgain();
        return null;
      }),
    );
    this.remove = new Action(() =>
      attempt(async () => {
        await ask(workspace, 'remove');
        await ways.leave();
        return null;
      }),
    );
  }
}

async function attempt<Done>(act: () => Promise<Done>): Promise<Result<Done, Failure>> {
  try {
    return ok(await act());
  } catch (trouble) {
    return fail('request-refused', { why: trouble instanceof Error ? trouble.message : String(trouble) });
  }
}

function describe({ whole, until, counts, missing }: FoundStored): Read {
  const holds = countInWords((kind) => counts[kind] ?? 0);
  const damaged = `${missing} archived ${missing === 1 ? 'conversation is' : 'conversations are'} damaged.`;
  const archive = missing === 0 ? '' : ` ${damaged}`;
  if (whole) {
    const sentence =
      missing === 0 ? 'Everything that is stored can be read.' : `${damaged} All else can be read.`;
    return { whole, holds, sentence };
  }
  if (until === 0) return { whole, holds, sentence: 'What is stored is damaged from its beginning on.' };
  const sentence = `What is stored can be read up to ${exactTime(until)}. What came after is damaged.${archive}`;
  return { whole, holds, sentence };
}
