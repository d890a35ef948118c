import type { Dialog } from '#model/dialog';
import { asId, type DialogId } from '#model/ids';
import { counts } from '#model/limits';
import { newEscalation } from '#model/new-escalation';
import { oneOf, readAll, textLens, writeThing, type Lenses } from './lens';
import { readMessage, writeMessage } from './messages';
import { textAt, type Raw } from './raw';

const lenses: Lenses<Pick<Dialog, 'name' | 'kind' | 'enabled'>> = {
  name: textLens('name'),
  kind: oneOf(
    {
      standard: 'DIALOG',
      fallback: 'FALLBACK_DIALOG',
      disambiguation: 'DISAMBIGUATION_DIALOG',
      'auto-escalation': 'AUTO_ESCALATION_DIALOG',
    },
    'dialogType',
  ),
  enabled: {
    path: ['status'],
    read: (raw) => textAt(raw, 'status') !== 'DISABLED',
    write: (now) => (now ? 'ENABLED' : 'DISABLED'),
  },
};

/** No file of the real product has shown its own words for these. */
const escalating: Lenses<NonNullable<Dialog['autoEscalation']>> = {
  threshold: {
    path: ['autoEscalationThreshold'],
    read: (raw) => {
      const read = Math.round(Number(textAt(raw, 'autoEscalationThreshold')));
      return read >= 1 && read <= counts.fallbacks ? read : newEscalation.threshold;
    },
    write: (now) => now,
  },
  skillId: textLens('autoEscalationSkillId'),
};

/** @param messages those of the dialog, in any order */
export function readGroup(raw: Raw, messages: readonly Raw[]): Dialog {
  const id = textAt(raw, 'id');
  const read = readAll(lenses, raw);
  return {
    id: asId<DialogId>(id),
    ...read,
    ...(read.kind === 'auto-escalation' && { autoEscalation: readAll(escalating, raw) }),
    interactions: inOrder(messages).map(readMessage),
    foreign: { raw },
  };
}

export function writeGroup(dialog: Dialog, chatBotId: string): Raw {
  const { autoEscalation } = dialog;
  const written = writeThing<object>(
    { ...lenses, ...(autoEscalation && escalating) },
    { ...dialog, ...autoEscalation },
    {},
  );
  return { ...written, chatBotId, id: dialog.id };
}

export function writeMessages({ id, interactions }: Dialog, chatBotId: string): Raw[] {
  return interactions.map((interaction, at) => {
    const prev = interactions[at - 1]?.id;
    const next = interactions[at + 1]?.id;
    const around = { group: id, chatBotId, ...(prev && { prev }), ...(next && { next }) };
    return writeMessage(interaction, around);
  });
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
