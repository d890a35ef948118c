import type { JsonValue } from '#model/json';
import { limits } from '#model/limits';
import type { JobState } from '../job-state';
import { isTrue, textIn, textsIn } from './given';
import type { BotContextTable } from './table';

const most = { quickReplies: 10, quickReplyTitle: 20, texts: 100, delayMs: 600_000, detail: 32_768 };

/** What wants something done. */
export const writes = {
  setBotVariable([name, given, session, forever], state) {
    const key = textIn(name, limits.variableName);
    if (typeof given === 'object' && given !== null)
      state.debug(
        `The variable “${key}” is set to an object. Variables are texts: keep JSON.stringify(…) of it, and read it by JSON.parse(…).`,
      );
    state.set(key, valueOf(given), isTrue(forever) ? 'forever' : isTrue(session) ? 'session' : 'request');
  },
  sendMessage: ([given], state, name) => say(given, [], state, name),
  sendMessages([given], state, name) {
    for (const one of textsIn(given)) say(one, [], state, name);
  },
  sendMessageWithQuickReplies: ([given, replies], state, name) =>
    say(given, quickReplies(replies, state), state, name),
  sendPrivateMessage([given], state, name) {
    const told = textIn(given);
    if (told === '') state.debug(`${name} was given nothing to say.`);
    else state.want({ kind: 'tell-agents', text: told });
  },
  sendImmediateReply([given], state) {
    state.want({ kind: 'reply-now', texts: textsIn(given).slice(0, most.texts) });
    state.over ??= 'replied';
  },
  addQuickReplies: ([replies], state) => addQuickReplies(replies, state),
  addQuickReples: ([replies], state) => addQuickReplies(replies, state),
  setMessageDelay([given], state, name) {
    const ms = Number(given ?? NaN);
    if (Number.isFinite(ms)) state.want({ kind: 'delay', ms: clamp(Math.round(ms), 0, most.delayMs) });
    else state.debug(`${name} was given “${textIn(given, 100)}”, which is no number of milliseconds.`);
  },
  setAllowMaxTextResponse: ([allowed], state) =>
    state.want({ kind: 'allow-long-text', allowed: isTrue(allowed) }),
  setTriggerNextMessage: ([name], state) =>
    state.want({ kind: 'trigger', name: textIn(name, limits.interactionName) }),
  logCustomEvent: ([message, event, detail], state) =>
    logEvent(textIn(event, limits.note), [message, detail], state),
  logEscalationEvent: ([message, detail], state) => logEvent('escalation', [message, detail], state),
  setBotTransferUserMessage([given], state) {
    state.want({ kind: 'pass-on', context: { text: textIn(given, limits.interactionText) } });
  },
  setBotTransferIntentId: ([given], state) => passIntent(given, state),
  // Domains are the bot's own here: the name says which.
  setBotTransferIntentbyDomain: ([given], state) => passIntent(given, state),
  printDebugMessage: ([given], state) => state.debug(textIn(given, limits.note)),
} satisfies BotContextTable;

function passIntent(given: JsonValue | undefined, state: JobState): void {
  state.want({ kind: 'pass-on', context: { intent: textIn(given, limits.intentName) } });
}

/** Variables are texts; only what has parts keeps them. */
function valueOf(given: JsonValue | undefined): JsonValue {
  if (given === undefined || given === null || typeof given === 'object') return given ?? null;
  return String(given);
}

function say(given: JsonValue | undefined, chips: readonly string[], state: JobState, name: string): void {
  const said = textIn(given);
  if (said === '') state.debug(`${name} was given nothing to say.`);
  else state.want({ kind: 'say', text: said, quickReplies: chips });
}

function addQuickReplies(given: JsonValue | undefined, state: JobState): void {
  state.want({ kind: 'add-quick-replies', quickReplies: quickReplies(given, state) });
}

function quickReplies(given: JsonValue | undefined, state: JobState): readonly string[] {
  const all = textsIn(given, limits.optionTitle + limits.optionValue);
  if (all.length > most.quickReplies) state.debug(`Of ${all.length} quick replies the first ten are shown.`);
  return all.slice(0, most.quickReplies).map((reply) => {
    const [title = '', ...payload] = reply.split('~');
    if (title.length <= most.quickReplyTitle) return reply;
    const short = title.slice(0, most.quickReplyTitle);
    state.debug(`The title of a quick reply has more than twenty characters: it is cut to “${short}”.`);
    // What it stands for stays what it was: a reply without a payload stands for its title.
    return [short, ...(payload.length > 0 ? payload : [title])].join('~');
  });
}

function logEvent(
  name: string,
  [message, detail]: readonly (JsonValue | undefined)[],
  state: JobState,
): void {
  state.want({
    kind: 'event',
    name,
    text: textIn(message, limits.note),
    detail: textIn(detail, most.detail),
  });
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.min(Math.max(value, least), greatest);
}
