import { loadLessons } from '#sdk/index';
import { createStartPeople, type EmbedCommand, type EmbedTheme, type StartPeople } from '#sdk/embed';
import type { AppState } from '../app-state.svelte';
import { tabStorage } from '../live/tab-storage';
import { toPath } from '../parse-route';
import { startAgain } from '../starts/open-start';
import { startRecords } from '../starts/start-record';

/** What the page looks like, as long as it is there. */
export interface Look {
  show(theme: EmbedTheme): void;
}
type Deed<Do extends EmbedCommand['do']> = Extract<EmbedCommand, { do: Do }>;

/** Does what a page around asks for; the answer is why it could not, and empty where it was done. [EB4] */
export function createDeeds(app: AppState, look: Look) {
  let people: StartPeople | null = null;

  /** Resolves when the first rows have told who is here; some time after `ready`. [EB15] */
  function anybody(): Promise<void> {
    return new Promise((resolve) => {
      const stop = app.sandbox.watch('people', (rows) => {
        if (rows.size === 0) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }

  async function say({ text }: Deed<'say'>): Promise<string> {
    await anybody();
    const { account, me, sandbox } = app;
    if (!account || !me) return 'There is no account yet.';
    people ??= createStartPeople({ sandbox, storage: tabStorage }, account.id, me.id);
    const opened = await people.perform({ kind: 'consumer', do: 'open-chat' });
    if (!opened.ok) return opened.failure.text;
    const said = await people.perform({ kind: 'consumer', do: 'say', text });
    return said.ok ? '' : said.failure.text;
  }

  /** Only what is there is opened. [EB16] */
  async function open({ lesson, step }: Deed<'open'>): Promise<string> {
    const { lessons, laterLessons } = await loadLessons();
    const all = [...lessons, ...laterLessons];
    const listed = all.find(({ id }) => id === lesson);
    if (!listed) return `There is no lesson “${lesson}”. There are: ${all.map(({ id }) => id).join(', ')}.`;
    if (step === undefined) window.location.hash = toPath(['lesson', lesson]);
    else {
      const { steps } = 'steps' in listed ? listed : await listed.load();
      if (!steps.some(({ id }) => id === step))
        return `The lesson “${lesson}” has no step “${step}”. It has: ${steps.map(({ id }) => id).join(', ')}.`;
      window.location.hash = toPath(['lesson', lesson, step]);
    }
    return '';
  }

  async function reset(): Promise<string> {
    const { workspace } = app.sandbox;
    const record = await startRecords.of(workspace);
    if (!record?.framed)
      return 'Only a workspace that was made in a frame can be made anew from outside; in any other somebody may have worked.';
    await startAgain(record, workspace);
    return '';
  }

  return {
    async perform(command: Exclude<EmbedCommand, { do: 'watch' }>): Promise<string> {
      switch (command.do) {
        case 'open':
          return open(command);
        case 'say':
          return say(command);
        case 'reset':
          return reset();
        case 'theme':
          look.show(command.name);
          return '';
      }
    },
    stop() {
      people?.stop();
      people = null;
    },
  };
}
