import { unreachable } from '#base/unreachable';
import type { Metadata } from '#model/message';
import { contentOf, type Content } from '#model/rich-content/element';
import type { ServerEvent } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import type { LineAuthor, Line, Mark } from './line';

/** What was said: lines the server has, by sequence, then mine that it has not. */
export interface Transcript {
  readonly lines: readonly Line[];
  /** Who is typing right now, if not me. */
  readonly typing: LineAuthor | null;
  /** Takes events in any order and any number of times. */
  take(events: readonly ServerEvent[]): void;
  /** Everything the server has said so far: what it says no longer, because the world was taken back, is gone. */
  begin(events: readonly ServerEvent[]): void;
  add(line: Line): void;
  /** Changes one of my lines that is still on its way. */
  markUnsent(id: string, mark: Mark, problem: string): void;
  unsent(): readonly Line[];
  /** Looks up the author's name again, for all that this person said. */
  rename(pid: string): void;
  stopTyping(stays: (pid: string) => boolean): void;
}

/** The metadata by which a line of mine is known again. */
export function externalId(id: string): Metadata {
  return { type: 'ExternalId', id };
}

const levels: Readonly<Record<Mark, number>> = { sending: 0, failed: 0, sent: 1, delivered: 2, read: 3 };

function externalIdOf({ metadata }: ServerEvent): string | undefined {
  const given = metadata.find(({ type }) => type === 'ExternalId')?.['id'];
  return typeof given === 'string' ? given : undefined;
}

/** `authorOf` answers with the public id it was given. */
export function createTranscript(authorOf: (who: ParticipantView) => LineAuthor): Transcript {
  const stored: Line[] = [];
  const ids = new Set<string>();
  const people = new Map<string, ParticipantView>();
  let unsent: readonly Line[] = [];
  let typing: LineAuthor | null = null;
  let shown: readonly Line[] | null = null;

  function takeLine(event: ServerEvent, sequence: number, content: Content): void {
    const place = placeOf(stored, sequence);
    if (stored[place]?.sequence === sequence) return;
    const author = authorOf(event.originator);
    people.set(author.id, event.originator);
    if (typing?.id === author.id) typing = null;
    const given = externalIdOf(event);
    const id = lineId(given, author, sequence);
    ids.add(id);
    if (author.kind === 'me') unsent = unsent.filter((line) => line.id !== id);
    stored.splice(place, 0, {
      id,
      sequence,
      author,
      ...contentOf(content),
      at: event.at,
      mark: 'sent',
      problem: '',
      forAgents: event.audience === 'agents-and-managers',
      externalId: given,
    });
  }

  function lineId(given: string | undefined, author: LineAuthor, sequence: number): string {
    const fits = given !== undefined && !given.startsWith('#') && !ids.has(given);
    return author.kind === 'me' && fits ? given : `#${sequence}`;
  }

  /** A mark counts when it comes from the other side: the consumer for agents' lines, anybody else for the consumer's. */
  function takeMark(by: ParticipantView, sequences: readonly number[], mark: Mark): void {
    for (const sequence of sequences) {
      const place = placeOf(stored, sequence);
      const line = stored[place];
      if (line?.sequence !== sequence || levels[line.mark] >= levels[mark]) continue;
      if ((by.role === 'CONSUMER') === (people.get(line.author.id)?.role === 'CONSUMER')) continue;
      stored[place] = { ...line, mark };
    }
  }

  function takeEvent(event: ServerEvent): void {
    const { event: what, originator, sequence } = event;
    switch (what.type) {
      case 'content':
        if (sequence !== null) takeLine(event, sequence, what);
        break;
      case 'accept-status':
        if (what.status === 'ACCEPT') takeMark(originator, what.sequences, 'delivered');
        if (what.status === 'READ') takeMark(originator, what.sequences, 'read');
        break;
      case 'chat-state': {
        const author = authorOf(originator);
        people.set(author.id, originator);
        if (what.state === 'COMPOSING' && author.kind !== 'me') typing = author;
        else if (typing?.id === author.id) typing = null;
        break;
      }
      default:
        unreachable(what);
    }
  }

  return {
    get lines() {
      return (shown ??= [...stored, ...unsent]);
    },
    get typing() {
      return typing;
    },
    take(events) {
      events.forEach(takeEvent);
      shown = null;
    },
    begin(events) {
      stored.length = 0;
      ids.clear();
      events.forEach(takeEvent);
      shown = null;
    },
    add(line) {
      unsent = [...unsent, line];
      shown = null;
    },
    markUnsent(id, mark, problem) {
      unsent = unsent.map((line) => (line.id === id ? { ...line, mark, problem } : line));
      shown = null;
    },
    unsent: () => unsent,
    rename(pid) {
      const who = people.get(pid);
      if (!who) return;
      const author = authorOf(who);
      stored.forEach((line, place) => {
        if (line.author.id === pid) stored[place] = { ...line, author };
      });
      if (typing?.id === pid) typing = author;
      shown = null;
    },
    stopTyping(stays) {
      if (typing && !stays(typing.id)) typing = null;
    },
  };
}

/** Where a sequence stands or belongs; almost always near the end. */
function placeOf(lines: readonly Line[], sequence: number): number {
  let place = lines.length;
  while (place > 0 && (lines[place - 1]?.sequence ?? -1) >= sequence) place -= 1;
  return place;
}
