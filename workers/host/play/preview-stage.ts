import { askedOfHost } from '#model/asked-of-host';
import { previewIdOf } from '#model/bot-run';
import { listOf } from '#model/list-of';
import { isAdministrator } from '#model/profile';
import type { PlayScene } from './set-scene';
import type { ScratchHost } from './scratch-host';
import type { PlayStage } from './play-stage';

/** The bot's Preview. */
export function previewStage({ botId, accountId }: PlayScene, host: ScratchHost): PlayStage {
  const author = listOf(host.world, 'users').find(
    (user) => user.accountId === accountId && isAdministrator(user),
  );
  async function say(text: string): Promise<void> {
    if (author) await host.obey({ type: 'preview.say', botId, text }, author.id);
  }
  return {
    isBusy() {
      const run = host.world.botRuns[previewIdOf(botId)];
      return run !== undefined && askedOfHost(run).length > 0;
    },
    begin: () => Promise.resolve(),
    say,
    press: ({ publish }) => (publish === null ? Promise.resolve() : say(publish)),
    reset: say,
    stepUp: null,
    end: () => {},
  };
}
