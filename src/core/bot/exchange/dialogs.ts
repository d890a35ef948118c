import type { Dialog, DialogKind } from '#model/dialog';
import { asId, type DialogId } from '#model/ids';
import { readMessage, writeMessage } from './messages';
import { isRaw, textAt, withRead, type Raw } from './raw';

const fallbackType = 'FALLBACK_DIALOG';

/** @param messages those of the dialog, in any order */
export function readGroup(raw: Raw, messages: readonly Raw[]): Dialog {
  const id = textAt(raw, 'id');
  return {
    id: asId<DialogId>(id),
    name: textAt(raw, 'name'),
    kind: kindOf(raw),
    enabled: isEnabled(raw),
    interactions: inOrder(messages).map(readMessage),
    foreign: { raw },
  };
}

export function writeGroup({ id, name, kind, enabled, foreign }: Dialog, chatBotId: string): Raw {
  const before = isRaw(foreign?.['raw']) ? foreign['raw'] : {};
  const typed = withRead(
    before,
    ['dialogType'],
    (raw) => (foreign ? kindOf(raw) : null),
    kind,
    (now) => (now === 'fallback' ? fallbackType : 'DIALOG'),
  );
  const stated = withRead(
    typed,
    ['status'],
    (raw) => (foreign ? isEnabled(raw) : null),
    enabled,
    (now) => (now ? 'ENABLED' : 'DISABLED'),
  );
  return { ...stated, chatBotId, id, name };
}

export function writeMessages({ id, interactions }: Dialog, chatBotId: string): Raw[] {
  return interactions.map((interaction, at) => {
    const prev = interactions[at - 1]?.id;
    const next = interactions[at + 1]?.id;
    const around = { group: id, chatBotId, ...(prev && { prev }), ...(next && { next }) };
    return writeMessage(interaction, around);
  });
}

function kindOf(raw: Raw): DialogKind {
  return textAt(raw, 'dialogType') === fallbackType ? 'fallback' : 'standard';
}

function isEnabled(raw: Raw): boolean {
  return textAt(raw, 'status') !== 'DISABLED';
}

/** As its links say, from the one that follows none of them; what no link leads to comes after, what begins the dialog first. */
function inOrder(messages: readonly Raw[]): readonly Raw[] {
  const byId = new Map(messages.map((one) => [textAt(one, 'id'), one]));
  const ordered = new Set<Raw>();
  const heads = messages.filter((one) => !byId.has(textAt(one, 'prevMessageId')));
  for (const head of [...heads, ...messages])
    for (let at: Raw | undefined = head; at && !ordered.has(at); at = byId.get(textAt(at, 'nextMessageId')))
      ordered.add(at);
  const isStarter = (one: Raw) => textAt(one, 'interactionType') === 'DIALOG_STARTER';
  return [...ordered].toSorted((one, other) => Number(isStarter(other)) - Number(isStarter(one)));
}
