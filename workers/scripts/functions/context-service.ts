import type { JsonValue } from '#model/json';
import type { ContextScope, ContextShelf } from '#model/context-store';
import type { ScriptSees } from '#model/script';
import type { JobState } from '../job-state';
import { textIn } from './given';
import type { BotContextCall, BotContextTable } from './table';

/** Who it is for whom something is kept. */
const owners: { readonly [Scope in ContextScope]: (sees: ScriptSees) => string } = {
  global: () => '',
  user: ({ userPlatformId }) => userPlatformId,
  conversation: ({ conversationId }) => conversationId,
};

function shelf(scope: ContextScope, namespace: JsonValue | undefined, { job }: JobState): ContextShelf {
  return { namespace: textIn(namespace), scope, of: owners[scope](job.sees) };
}

const set =
  (scope: ContextScope): BotContextCall =>
  ([namespace, key, value = null], state) =>
    state.changeContext({ does: 'set', ...shelf(scope, namespace, state), key: textIn(key), value });

const get =
  (scope: ContextScope): BotContextCall =>
  ([namespace, key], state) =>
    state.context({ ...shelf(scope, namespace, state), key: textIn(key) });

/** All of the namespace where no key is named. */
const getAny =
  (scope: ContextScope): BotContextCall =>
  (given, state, name) =>
    given[1] === undefined || given[1] === null
      ? state.contextOf(shelf(scope, given[0], state))
      : get(scope)(given, state, name);

const forget =
  (scope: ContextScope): BotContextCall =>
  ([namespace, key], state) =>
    state.changeContext({ does: 'delete', ...shelf(scope, namespace, state), key: textIn(key) });

const forgetAll =
  (scope: ContextScope): BotContextCall =>
  ([namespace], state) =>
    state.changeContext({ does: 'delete', ...shelf(scope, namespace, state), key: null });

/** What the Context Service keeps, for everybody, a consumer or a conversation. */
export const contextService = {
  isContextApiEnabled: (_, { job }) => job.sees.context !== null,
  registerContextNamespace: ([namespace, seconds], state) =>
    state.changeContext({
      does: 'register',
      namespace: textIn(namespace),
      keptMs: seconds === undefined || seconds === null ? null : Number(seconds) * 1000,
    }),
  deleteContextNamespace: ([namespace], state) =>
    state.changeContext({ does: 'delete-namespace', namespace: textIn(namespace) }),
  setGlobalContextData: set('global'),
  setContextDataForUser: set('user'),
  setContextDataForConversation: set('conversation'),
  getGlobalContextData: get('global'),
  getContextDataForUser: getAny('user'),
  getContextDataForConversation: getAny('conversation'),
  deleteGlobalContextData: forget('global'),
  deleteContextDataForUser: forget('user'),
  deleteContextDataForConversation: forget('conversation'),
  deleteAllContextDataForUser: forgetAll('user'),
  deleteAllContextDataForConversation: forgetAll('conversation'),
} satisfies BotContextTable;
