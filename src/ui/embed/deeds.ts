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

  async function say({ text }: Deed<'say'>): Promise<string> {
    const { account, me, sandbox } = app;
    if (!account || !me) return 'There is no account yet.';
    people ??= createStartPeople({ sandbox, storage: tabStorage }, account.id, me.id);
    const opened = await people.perform({ kind: 'consumer', do: 'open-chat' });
    if (!opened.ok) return opened.failure.text;
    const said = await people.perform({ kind: 'consumer', do: 'say', text });
    return said.ok ? '' : said.failure.text;
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
          window.location.hash = toPath([
            'lesson',
            command.lesson,
            ...(command.step === undefined ? [] : [command.step]),
          ]);
          return '';
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
