import type { Press } from './element';
import { isJson } from '../json';
import { deepestMetadata, lengths } from '../limits';
import { cardLimits } from './limits';
import { isFields, readList, readText, wrong, type CardReading } from './reading';

const safe = /^(https?:\/\/|mailto:|tel:|sms:)\S+$/i;

/** An address that leads out and runs nothing here; null for any other. */
export function safeLink(uri: string): string | null {
  const trimmed = uri.trim();
  return safe.test(trimmed) ? trimmed : null;
}

/** The same where it has to fit into a card. */
export function shownLink(uri: string, limit: number): string | null {
  const link = safeLink(uri);
  return link !== null && link.length <= limit ? link : null;
}

/** `{ actions, metadata }` of a button. */
export function readPress(reading: CardReading, value: unknown, at: string): Press {
  const press = { publish: null, link: null, metadata: [] };
  if (value === undefined || value === null) return press;
  if (!isFields(value)) {
    wrong(reading, at, 'is no object');
    return press;
  }
  const actions = readList(reading, value, 'actions', at, cardLimits.actions).map((action) =>
    readAction(reading, action.one, action.at),
  );
  return {
    publish: actions.find(({ publish }) => publish !== null)?.publish ?? null,
    link: actions.find(({ link }) => link !== null)?.link ?? null,
    metadata: readMetadata(reading, value['metadata'], `${at}.metadata`),
  };
}

/** It comes back with the press, so it must be what can be sent with a request. */
function readMetadata(reading: CardReading, value: unknown, at: string): Press['metadata'] {
  if (!Array.isArray(value)) return [];
  const entries = value.filter(isFields);
  if (entries.every((one) => isJson(one, lengths.card, deepestMetadata))) return entries;
  wrong(reading, at, 'is nested too deep');
  return [];
}

function readAction(reading: CardReading, action: Readonly<Record<string, unknown>>, at: string) {
  const nothing = { publish: null, link: null };
  switch (action['type']) {
    case 'publishText': {
      const limit = cardLimits.publishedText;
      return { ...nothing, publish: readText(reading, action, 'text', at, { limit, needed: true }) };
    }
    case 'link': {
      const uri = readText(reading, action, 'uri', at, { limit: cardLimits.link, needed: true });
      return { ...nothing, link: safeLink(uri) };
    }
    case 'navigate':
      return { ...nothing, link: mapLink(action) };
    default:
      if (typeof action['type'] !== 'string') wrong(reading, `${at}.type`, 'is missing');
      return nothing;
  }
}

/** Where a place is shown on a map. */
export function mapLink({ la, lo }: Readonly<Record<string, unknown>>): string | null {
  const isPlace = typeof la === 'number' && typeof lo === 'number';
  return isPlace ? `https://www.openstreetmap.org/?mlat=${la}&mlon=${lo}` : null;
}
