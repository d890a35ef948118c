import { apply } from '#core/engine/apply';
import { openFirstAccount } from '#core/engine/first-account';
import { handleCommand } from '#core/engine/commands/index';
import { failureOf } from '#model/failure';
import { emptyWorld, type World } from '#model/world';
import type { Account } from '#model/account';
import type { Command } from '#contract/command';
import type { User } from '#model/user';
import type { Sandbox } from '#sdk/index';
import { createCountingIds } from '#support/counting-ids';

/** A world behind the real command handlers, without worker, storage or delay. */
export interface WorldSandbox {
  readonly sandbox: Sandbox;
  readonly world: World;
  readonly account: Account;
  readonly you: User;
  /** Every command given, in order. */
  readonly commands: Command[];
}

export function createWorldSandbox(): WorldSandbox {
  const world = emptyWorld();
  const commands: Command[] = [];
  const at = { now: 1_000, realNow: 1_000, ids: createCountingIds() };
  for (const fact of openFirstAccount(at)) apply(world, fact);
  const [account] = Object.values(world.accounts);
  const [you] = Object.values(world.users);
  if (!account || !you) throw new Error('The first account is not there.');

  const dispatch = async (command: Command) => {
    commands.push(command);
    const done = handleCommand({ world, as: you.id, ...at }, command);
    if (!done.ok) return done;
    for (const fact of done.value.facts) apply(world, fact);
    return { ok: true, value: done.value.outcome };
  };
  const lost = failureOf('engine-lost');
  const sandbox = {
    workspace: 'practice',
    me: you.id,
    state: { name: 'ready' },
    onState: () => () => {},
    takeOver() {},
    dispatch,
    workspaceRequest: async () => ({ ok: false, failure: lost }),
    watch: () => () => {},
    http: async () => ({ status: 503, headers: {}, body: '' }),
    openSocket: () => ({ send() {}, close() {}, onText() {}, onClose() {} }),
  };
  // The outcome of a command is as wide here as all outcomes together; the handlers keep each one's promise.
  return { sandbox: sandbox as unknown as Sandbox, world, account, you, commands };
}
