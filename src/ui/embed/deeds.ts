import type { AccountId, UserId } from '#model/ids';
import { createStartPeople, type EmbedCommand, type EmbedTheme, type StartPeople } from '#sdk/embed';
import type { AppState } from '../app-state.svelte';
import { tabStorage } from '../live/tab-storage';
import { waitFor } from '../live/wait-for.svelte';
import { toPath } from '../parse-route';
import { startAgain } from '../starts/open-start';
import { startRecords } from '../starts/start-record';
import { whyNotThere } from './why-not-there';

/** What the page looks like, as long as it is there. */
export interface Look {
  show(theme: EmbedTheme): void;
}
/** How long it may take until it is known who is here. */
const comingMs = 20_000;

type Deed<Do extends EmbedCommand['do']> = Extract<EmbedCommand, { do: Do }>;

/** Does what a page around asks for; the answer is why it could not, and empty where it was done. [EB4] */
export function createDeeds(app: AppState, look: Look) {
  /** The visitor of one account. */
  let visitor: { readonly of: AccountId; readonly people: StartPeople } | null = null;
  let isOver = false;

  async function say({ text }: Deed<'say'>): Promise<string> {
    // Some time after `ready` the first rows tell who is here. [EB15]
    const here = await waitFor(() => app.account && app.me && { account: app.account, me: app.me }, comingMs);
    if (!here || isOver) return 'There is no account yet.';
    const people = visitorOf(here.account.id, here.me.id);
    const opened = await people.perform({ kind: 'consumer', do: 'open-chat' });
    if (!opened.ok) return opened.failure.text;
    const said = await people.perform({ kind: 'consumer', do: 'say', text });
    return said.ok ? '' : said.failure.text;
  }

  /** Whoever is here may have gone to another account meanwhile. [EB41] */
  function visitorOf(account: AccountId, me: UserId): StartPeople {
    if (visitor?.of === account) return visitor.people;
    visitor?.people.stop();
    const people = createStartPeople({ sandbox: app.sandbox, storage: tabStorage }, account, me);
    visitor = { of: account, people };
    return people;
  }

  /** Only what is there is opened. [EB16] */
  async function open({ lesson, step }: Deed<'open'>): Promise<string> {
    const problem = await whyNotThere(lesson, step);
    if (!problem) window.location.hash = toPath(['lesson', lesson, ...(step === undefined ? [] : [step])]);
    return problem;
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
      isOver = true;
      visitor?.people.stop();
      visitor = null;
    },
  };
}
