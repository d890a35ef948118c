import { ok, type Result } from '#base/result';
import { fail, type Failure } from '#model/failure';
import type { AccountId } from '#model/ids';
import type { World } from '#model/world';
import * as v from 'valibot';
import { may } from '../../access/may';
import { needsOf, type Deed } from '../../access/needs';
import { openOneMore, saveAccountSettings } from './accounts';
import { createBot, deleteBot, renameBot, saveDomain, saveGlobalFunctions } from './bots';
import { importBot } from './import-bot';
import { importDialogs } from './import-dialogs';
import { letBotGoOn, setBreakpoint } from './breakpoints';
import { deleteCampaign, publishCampaign, saveCampaign } from './campaigns';
import { advanceClock, setClock } from './clock';
import { actor, type CommandContext, type Done } from './command';
import { breakConnector, deleteConnector, saveConnector, startConnector, stopConnector } from './connectors';
import { deleteContext } from './context';
import { createDialog, deleteDialog, saveDialog } from './dialogs';
import { callAgain, deleteEndpoint, moveEndpoint, restoreEndpoint, saveEndpoint } from './endpoints';
import { copyEnvironment, deleteEnvironment, restoreEnvironment, saveEnvironment } from './environments';
import { allowHost, disallowHost } from './hosts';
import { deleteIntegration, saveIntegration } from './integrations';
import {
  addInteraction,
  copyInteraction,
  deleteInteraction,
  moveInteraction,
  moveInteractionTo,
  saveInteraction,
} from './interactions';
import { enterLessonStep } from './lessons';
import { openPreview, resetPreview, runPreviewFrom, sayInPreview, setInPreview } from './preview';
import { deleteProfile, saveProfile } from './profiles';
import {
  restoreBot,
  restoreCampaign,
  restoreConnector,
  restoreDialog,
  restoreIntegration,
  restoreInteraction,
  restoreSkill,
} from './restore';
import { copyBot, copyDialog } from './copies';
import { deleteResource, restoreResource, saveResource } from './resources';
import { revertBot } from './revert-bot';
import { restoreProfile, restoreUser } from './restore-people';
import { deleteSkill, saveSkill } from './skills';
import { deleteTest, keepTest, restoreTest, saveTest } from './tests';
import { deleteUser, generateKey, saveUser, signInAs } from './users';

/** Everything an operator can ask of the engine: one line each. */
const commands = [
  saveAccountSettings,
  openOneMore,
  saveSkill,
  deleteSkill,
  saveProfile,
  deleteProfile,
  saveUser,
  deleteUser,
  generateKey,
  signInAs,
  saveCampaign,
  publishCampaign,
  deleteCampaign,
  createBot,
  importBot,
  renameBot,
  saveDomain,
  saveGlobalFunctions,
  revertBot,
  copyBot,
  deleteBot,
  createDialog,
  saveDialog,
  copyDialog,
  importDialogs,
  deleteDialog,
  addInteraction,
  saveInteraction,
  moveInteraction,
  moveInteractionTo,
  copyInteraction,
  deleteInteraction,
  saveIntegration,
  deleteIntegration,
  saveEndpoint,
  deleteEndpoint,
  moveEndpoint,
  callAgain,
  saveEnvironment,
  copyEnvironment,
  deleteEnvironment,
  restoreEnvironment,
  saveResource,
  deleteResource,
  restoreResource,
  deleteContext,
  allowHost,
  disallowHost,
  saveTest,
  keepTest,
  deleteTest,
  restoreTest,
  saveConnector,
  startConnector,
  stopConnector,
  breakConnector,
  deleteConnector,
  restoreSkill,
  restoreProfile,
  restoreUser,
  restoreCampaign,
  restoreBot,
  restoreDialog,
  restoreInteraction,
  restoreIntegration,
  restoreConnector,
  restoreEndpoint,
  openPreview,
  sayInPreview,
  resetPreview,
  runPreviewFrom,
  setInPreview,
  setBreakpoint,
  letBotGoOn,
  setClock,
  advanceClock,
  enterLessonStep,
] as const;

type Any = (typeof commands)[number];
type Named<T extends CommandType> = Extract<Any, { readonly type: T }>;

export type CommandType = Any['type'];
export type CommandOf<T extends CommandType> = v.InferOutput<Named<T>['schema']>;
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];

/** What a command answers when it succeeds; nothing (`null`) where nothing is new. */
export type Outcome<T extends CommandType> = Extract<
  ReturnType<Named<T>['handle']>,
  { readonly ok: true }
>['value']['outcome'];
export type { Restored } from './restored';

/** One of them, as whoever takes any of them sees it. */
interface AnyCommand {
  readonly type: CommandType;
  readonly schema: v.GenericSchema<unknown, Command>;
  accounts(world: World, asked: Command): readonly (AccountId | undefined)[];
  handle(context: CommandContext, asked: Command): Result<Done, Failure>;
}
// Each is given only what its own schema has read; the union hides that from the compiler.
const byType: ReadonlyMap<unknown, AnyCommand> = new Map(
  (commands as readonly AnyCommand[]).map((one) => [one.type, one]),
);
const anySchema = v.lazy(() =>
  v.variant(
    'type',
    commands.map(({ schema }) => schema),
  ),
);

/** What reads a command of this type. By its type at once: trying one after the other costs more than carrying most of them out. */
export function schemaOf(type: unknown): v.GenericSchema<unknown, Command> {
  return byType.get(type)?.schema ?? anySchema;
}

/** May who gives it do that? Asked also of what is no command. [AC7] */
export function mayGive(
  { world, as }: Pick<CommandContext, 'as' | 'world'>,
  asked: Deed,
): Result<null, Failure> {
  const { users } = world;
  const me = as === null ? undefined : users[as];
  return may(me, world.profiles, needsOf(asked, { ...world, me: as }));
}

/** What one command answers and changes, if who gives it may do that, in the account they belong to. [AC7] [AC8] */
export function handleCommand(context: CommandContext, asked: Command): Result<Done, Failure> {
  const one = byType.get(asked.type);
  if (!one) return fail('request-malformed', { why: `there is no command “${asked.type}”` });
  const allowed = mayGive(context, asked);
  if (!allowed.ok) return allowed;
  const ours = isOurs(context, one.accounts(context.world, asked));
  return ours.ok ? one.handle(context, asked) : ours;
}

/** Does what belongs to these accounts belong to whoever asks? What does not exist belongs to nobody: that is said elsewhere. [AC8] */
export function isOurs(
  context: Pick<CommandContext, 'as' | 'world'>,
  accounts: readonly (AccountId | undefined)[],
): Result<null, Failure> {
  const who = actor(context);
  const isStrange = (id: AccountId | undefined) =>
    id !== undefined && context.world.accounts[id] !== undefined && id !== who?.accountId;
  return who && accounts.some(isStrange)
    ? fail('not-permitted', { why: 'this belongs to another account' })
    : ok(null);
}
