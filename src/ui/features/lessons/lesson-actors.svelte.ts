import { ok, type Result } from '#base/result';
import type { VisitorRow } from '#contract/topics';
import { unreachable } from '#base/unreachable';
import type { WorkspaceRequest } from '#contract/sandbox-api';
import type { Command } from '#contract/command';
import { fail, type Failure } from '#model/failure';
import type { ConversationId, UserId } from '#model/ids';
import type { Move, Sandbox } from '#sdk/index';
import type { AppState } from '../../app-state.svelte';
import { getDesk, type Desk } from '../../people/desk.svelte';
import { begunForm, type OpenForm } from '../../kit/open-forms';
import { getVisitorChat, type VisitorChat } from '../../people/visitor-chat.svelte';
import { whoseDeed } from '../../live/rights';
import { lackingIn, makingOf } from './finish-open';
import { waitFor } from '../../live/wait-for.svelte';

type Answer = Promise<Result<unknown, Failure>>;

type StepStart = Omit<Extract<WorkspaceRequest, { type: 'rewind' }>, 'type'>;

/** Those who act for the learner: the operator, the visitor of this tab, and whoever is at its desk. */
export interface Cast {
  readonly sandbox: Pick<Sandbox, 'dispatch'>;
  readonly desk: Pick<Desk, 'open' | 'goOnline' | 'setState' | 'accept' | 'say' | 'state'>;
  /** Takes the desk as this user. */
  actAs(userId: UserId): void;
  /** The form of a new thing of this kind in which the learner has begun. */
  begunForm(noun: string): OpenForm | null;
  /** What a visitor would meet; undefined while nobody knows. */
  visitor(): VisitorRow | undefined;
  rewind(start: StepStart): Answer;
  chat(): Pick<VisitorChat, 'start' | 'say' | 'end' | 'conversation'> | null;
}

export interface Actors {
  /** Carries the moves out one after the other; the first failure ends it. [LG6] */
  perform(moves: readonly Move[]): Answer;
  /** Back to the moment a step was entered. */
  rewind(start: StepStart): Answer;
}

/** How long somebody waits for what the engine is about to bring. */
const patienceMs = 4_000;

export function createActors(cast: Cast): Actors {
  const { sandbox } = cast;

  async function openChat(): Answer {
    if (cast.chat()?.conversation?.open) return ok(null);
    // Rows are known only while somebody waits for them.
    const offer = await waitFor(() => cast.visitor()?.offer, patienceMs);
    const chat = cast.chat();
    if (!offer || !chat) {
      const why = cast
        .visitor()
        ?.missing.map(({ text }) => text)
        .join(' ');
      return fail('bad-input', { what: why || 'The visitor page offers no chat right now.' });
    }
    const { skillId, campaignId, engagementId } = offer;
    return chat.start({ skillId, campaign: { campaignId, engagementId } });
  }

  /** That of another visitor is left alone. */
  async function endChat(id: ConversationId): Answer {
    const chat = cast.chat();
    if (!chat?.conversation?.open || chat.conversation.id !== id) return ok(null);
    const answer = await chat.end();
    // What is opened then is another one.
    if (answer.ok) await waitFor(() => !chat.conversation?.open || null, patienceMs);
    return answer;
  }

  async function consumer(move: Extract<Move, { kind: 'consumer' }>): Answer {
    if (move.do === 'open-chat') return openChat();
    if (move.do === 'end-chat') return endChat(move.conversationId);
    return cast.chat()?.say(move.text) ?? fail('conversation-unknown');
  }

  async function agent(move: Extract<Move, { kind: 'agent' }>): Answer {
    cast.actAs(move.userId);
    const { desk } = cast;
    switch (move.do) {
      case 'go-online':
        return desk.goOnline();
      case 'go-away':
        return desk.setState('away');
      case 'accept': {
        const arrived = await desk.open();
        if (!arrived.ok) return arrived;
        const ring = await waitFor(() => desk.state?.rings.at(-1), patienceMs);
        return ring ? desk.accept(ring.id) : fail('bad-input', { what: 'No chat is being offered to you.' });
      }
      case 'say': {
        const arrived = await desk.open();
        if (!arrived.ok) return arrived;
        const mine = await waitFor(() => desk.state?.conversations.findLast(({ open }) => open), patienceMs);
        return mine ? desk.say(mine.id, move.text) : fail('bad-input', { what: 'You have no open chat.' });
      }
      default:
        return unreachable(move);
    }
  }

  /** What somebody has begun to fill in is finished and saved, so that there is no second one beside it. [LG17] */
  async function give(command: Command): Answer {
    const making = makingOf(command);
    const form = making && cast.begunForm(making.noun);
    const lacking = form && lackingIn(form, making);
    if (!form || !lacking) return sandbox.dispatch(command);
    form.change(lacking);
    const why = (await form.save())
      ? undefined
      : 'What you have begun cannot be saved yet: its form says why.';
    return why === undefined ? ok(null) : fail('bad-input', { what: why });
  }

  async function carryOut(move: Move): Answer {
    switch (move.kind) {
      case 'command':
        return give(move.command);
      case 'with-key': {
        const { loginName } = move;
        const made = await sandbox.dispatch({ type: 'user.generateKey', loginName });
        return made.ok ? give(move.command(made.value.key)) : made;
      }
      case 'consumer':
        return consumer(move);
      case 'agent':
        return agent(move);
      default:
        return unreachable(move);
    }
  }

  return {
    rewind: (start) => cast.rewind(start),
    async perform(moves) {
      for (const move of moves) {
        const answer = await carryOut(move);
        if (!answer.ok) return answer;
      }
      return ok(null);
    },
  };
}

/** The actors of this tab. [LG7] */
export function actorsOf(app: AppState): Actors {
  return createActors({
    sandbox: {
      dispatch: (command) => app.sandbox.dispatch(command, whoseDeed(app, command)),
    },
    get desk() {
      return getDesk(app);
    },
    actAs(userId) {
      if (app.me?.id !== userId) app.actAs(userId);
    },
    rewind(start) {
      const request = { type: 'rewind', ...start } as const;
      return app.sandbox.workspaceRequest(request, whoseDeed(app, request));
    },
    begunForm,
    visitor: () => app.rows('visitors').get(app.account?.id),
    chat() {
      const { account } = app;
      return account ? getVisitorChat(app, account.id, 'chat') : null;
    },
  });
}
