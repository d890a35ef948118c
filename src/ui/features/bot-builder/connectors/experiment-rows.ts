import type { ToldEvent, TriedConnector } from '#contract/tried-connector';
import type { LogEntry } from '#model/log-entry';
import { tellReason } from '../../../bot-log/log-words';

/** One thing that happened, as it stands in its column. */
export interface ExperimentRow {
  /** Since the conversation began. */
  readonly time: string;
  readonly who: 'Visitor' | 'Bot' | '';
  readonly text: string;
  /** How it differs from what happened on the other side; empty where it does not. */
  readonly differs: '' | 'Only here' | 'At another time';
}

/** Both sides of an experiment, with what is not the same on the other. [CT13] */
export function experimentRows(tried: Pick<TriedConnector, 'without' | 'with'>): {
  readonly [Side in 'without' | 'with']: readonly ExperimentRow[];
} {
  return {
    without: rowsOf(tried.without, tried.with),
    with: rowsOf(tried.with, tried.without),
  };
}

function rowsOf(told: readonly ToldEvent[], others: readonly ToldEvent[]): readonly ExperimentRow[] {
  const left = others.map((one) => ({ at: one.at, text: JSON.stringify(one.event) }));
  /** What is the same on the other side stands for one thing there. */
  function isThere({ at, event }: ToldEvent, anyTime: boolean): boolean {
    const text = JSON.stringify(event);
    const found = left.findIndex((one) => one.text === text && (anyTime || one.at === at));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  }
  const same = told.map((one) => isThere(one, false));
  return told.map((one, index) => ({
    time: `${(one.at / 1000).toFixed(1)} s`,
    differs: same[index] ? '' : isThere(one, true) ? 'At another time' : 'Only here',
    ...wordsOf(one.event),
  }));
}

/** What is set of what `play` tells of one thing. */
interface Told {
  readonly in?: string;
  readonly out?: string;
  readonly tiles?: string;
  readonly tooltips?: readonly string[];
  readonly event?: string;
  readonly skill?: string;
  readonly kind?: string;
}

function wordsOf(event: Told): Pick<ExperimentRow, 'who' | 'text'> {
  if (event.in !== undefined) return { who: 'Visitor', text: event.in };
  if (event.out !== undefined) return { who: 'Bot', text: [event.out, ...asides(event)].join(' · ') };
  return { who: '', text: sentenceOf(event) };
}

function asides({ tiles, tooltips }: Told): readonly string[] {
  return [
    ...(tiles ? [`tiles ${tiles}`] : []),
    ...(tooltips ? [`${tooltips.length} parts with a tooltip`] : []),
  ];
}

function sentenceOf(told: Told): string {
  switch (told.event) {
    case 'log': {
      const { kind = '', ...values } = told;
      // As the engine has logged it, beside `event`.
      return tellReason({ at: 0, kind, values } as unknown as LogEntry).sentence;
    }
    case 'escalated':
      return `The conversation goes to the skill “${told.skill ?? ''}”.`;
    case 'returned':
      return 'Nobody could take it: the bot has the conversation again.';
    case 'stepped-up':
      return 'The visitor signs in.';
    case 'closed':
      return 'The conversation is over.';
    default:
      return '';
  }
}
