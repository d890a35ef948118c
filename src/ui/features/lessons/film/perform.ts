import { failed, ok, type Result } from '#base/result';
import { unreachable } from '#base/unreachable';
import type { Control, Move } from '#sdk/index';
import type { UserId } from '#model/ids';
import type { Hand } from './hand';

/** The panes: two people, and where things are set up. */
export type FilmSide = 'visitor' | 'agent' | 'setup';
type PersonMove = Extract<Move, { kind: 'consumer' | 'agent' }>;

/** Where people do what a lesson has them do, and who looks on. */
export interface Scenery {
  hand(side: FilmSide): Pick<Hand, 'has' | 'press' | 'write'>;
  nameOf(userId: UserId): string;
  /** Says what is done now, and where. */
  tell(side: FilmSide, deed: string): void;
}

type Done = Promise<Result<null, string>>;

const button = (name: string): Control => ({ role: 'button', name });
const messageField = 'Message';
const closing = button('Close chat');
const states = { 'go-online': 'Available', 'go-away': 'Away' } as const;

export function isPersonMove(move: Move): move is PersonMove {
  return move.kind === 'consumer' || move.kind === 'agent';
}

/** Does one thing as a person would: with what is on their page. [WT1] */
export async function perform(move: PersonMove, scenery: Scenery): Done {
  return move.kind === 'consumer' ? visit(move, scenery) : work(move, scenery);
}

async function visit(move: Extract<PersonMove, { kind: 'consumer' }>, scenery: Scenery): Done {
  const hand = scenery.hand('visitor');
  switch (move.do) {
    case 'open-chat':
      if (hand.has(button('End chat'))) return ok(null);
      // One that the other side has ended stands there until it is put away.
      if (hand.has(closing)) await hand.press(closing);
      scenery.tell('visitor', 'The visitor presses Live Chat.');
      return hand.press(button('Live Chat'));
    case 'say':
      scenery.tell('visitor', `The visitor writes: “${move.text}”`);
      return say(hand, move.text);
    case 'end-chat':
      scenery.tell('visitor', 'The visitor ends the chat.');
      return endChat(hand);
    default:
      return unreachable(move);
  }
}

/** It is asked whether that is meant; then the window is put away. */
async function endChat(hand: Pick<Hand, 'press'>): Done {
  const asked = await hand.press(button('End chat'));
  if (!asked.ok) return asked;
  const ended = await hand.press(button('End chat'), button('Keep chatting'));
  return ended.ok ? hand.press(closing) : ended;
}

async function work(move: Extract<PersonMove, { kind: 'agent' }>, scenery: Scenery): Done {
  const hand = scenery.hand('agent');
  const name = scenery.nameOf(move.userId);
  const arrived = await beSomebody(hand, name, scenery);
  if (!arrived.ok) return arrived;
  switch (move.do) {
    case 'go-online':
    case 'go-away': {
      const state = states[move.do];
      scenery.tell('agent', `${name} becomes ${state}.`);
      return pick(hand, 'My status', state);
    }
    case 'accept': {
      scenery.tell('agent', `${name} accepts the chat.`);
      if (hand.has(button('Accept'))) return hand.press(button('Accept'));
      const chosen = await hand.press(button('Visitor'));
      return chosen.ok ? hand.press(button('Accept')) : chosen;
    }
    case 'say':
      scenery.tell('agent', `${name} writes: “${move.text}”`);
      return say(hand, move.text);
    default:
      return unreachable(move);
  }
}

/** Who sits at the desk is changed where everybody changes it. */
async function beSomebody(hand: Pick<Hand, 'has' | 'press'>, name: string, scenery: Scenery): Done {
  if (hand.has(button(`I am ${name}`))) return ok(null);
  scenery.tell('agent', `${name} comes to the desk.`);
  return pick(hand, 'I am', name);
}

/** Out of a menu, which may be open already. */
async function pick(hand: Pick<Hand, 'has' | 'press'>, menu: string, name: string): Done {
  const entry: Control = { role: 'menuitemradio', name };
  const opened = hand.has(entry) ? ok(null) : await hand.press(button(menu));
  return opened.ok ? hand.press(entry) : opened;
}

async function say(hand: Pick<Hand, 'press' | 'write'>, text: string): Done {
  const written = await hand.write(messageField, text);
  return written.ok ? hand.press(button('Send')) : failed(written.failure);
}
