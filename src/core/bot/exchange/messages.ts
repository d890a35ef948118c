import { asId, type IntegrationId, type InteractionId } from '#model/ids';
import type { Interaction, InteractionKind } from '#model/interaction';
import { hasCategory } from '#model/interaction/has-category';
import { limits, times } from '#model/limits';
import { codeIn, withCode } from './code';
import { commentIn, withComment } from './comment';
import {
  flagLens,
  oneOf,
  optional,
  readAll,
  textLens,
  texts,
  things,
  writeThing,
  type Lens,
  type Lenses,
} from './lens';
import { readNext, writeNext } from './next-actions';
import { isRaw, listAt, rawAt, textAt, textsAt, without, withRead, type Raw } from './raw';
import { isPlain, readRule, writeRule } from './rules';
import { searchFields } from './search-fields';
import { first, tile } from './tile-paths';
import { strangeTypesIn, uploadFields } from './upload-fields';

type CommonField =
  'id' | 'kind' | 'name' | 'enabled' | 'delayMs' | 'next' | 'rules' | 'code' | 'comment' | 'foreign';
type Body<Kind extends InteractionKind> = Omit<Interaction<Kind>, CommonField>;

interface Exchange<Kind extends InteractionKind> {
  /** The `interactionType`s that are read as this kind; the first is written for one made here. */
  readonly types: readonly string[];
  readonly fields: Lenses<Body<Kind>>;
}

const asked = { text: textLens(...first, 'text'), fallback: textLens('fallbackResponse') };
const pressed = {
  title: textLens('name'),
  value: textLens('callback'),
  action: oneOf({ postback: 'postback', 'web-url': 'web_url' }, 'type'),
};
const called: Lens<IntegrationId | null> = {
  path: ['content', 'responderId'],
  read: (raw) => {
    const id = textAt(raw, 'content', 'responderId');
    return id === '' ? null : asId<IntegrationId>(id);
  },
  write: (now) => now ?? '',
};
const buttonsAt = (...path: readonly (string | number)[]) => things(pressed, {}, ...path);
/** One line a kind. */
const exchanges: { readonly [Kind in InteractionKind]: Exchange<Kind> } = {
  'user-says': {
    types: ['DIALOG_STARTER'],
    fields: {
      sample: textLens(...tile, 'sampleUserInput'),
      patterns: texts('pattern'),
      excludeKeywords: texts('excludeKeywords'),
      intentId: {
        path: ['intentId'],
        read: (raw) => textAt(raw, 'intentId').slice(0, limits.foreignType) || undefined,
        write: (now) => now ?? '',
      },
    },
  },
  text: { types: ['TEXT'], fields: { text: asked.text } },
  // No file at hand has one: the name is a guess after the others.
  'private-message': { types: ['PRIVATE_MESSAGE'], fields: { text: asked.text } },
  image: { types: ['IMAGE'], fields: { url: textLens(...first, 'image') } },
  'text-question': {
    types: ['TEXT_QUESTION'],
    fields: asked,
  },
  'quick-reply': {
    types: ['QUICK_REPLY'],
    fields: {
      ...asked,
      replies: things(
        { title: textLens('title'), payload: textLens('payload') },
        { type: 'text' },
        'quickReplies',
      ),
    },
  },
  button: {
    types: ['BUTTON'],
    fields: {
      ...asked,
      buttons: buttonsAt(...first, 'buttons'),
    },
  },
  'multiple-choice': {
    types: ['MULTIPLE_CHOICE_QUESTION'],
    fields: {
      ...asked,
      choices: {
        path: [...first, 'multipleChoice', 'multipleChoices'],
        read: (raw) =>
          textsAt(raw, ...first, 'multipleChoice', 'multipleChoices').map((title) => ({ title })),
        write: (now) => now.map(({ title }) => title),
      },
      display: oneOf(
        { button: 'BUTTON', 'quick-reply': 'QUICK_REPLY' },
        ...first,
        'multipleChoice',
        'displayChoice',
      ),
    },
  },
  structured: {
    types: ['STRUCTURED'],
    fields: {
      fallback: asked.fallback,
      tiles: things<Interaction<'structured'>['tiles'][number]>(
        {
          title: textLens('title'),
          subtitle: textLens('subTitle'),
          image: textLens('image'),
          url: textLens('url'),
          buttons: optional(buttonsAt('buttons')),
        },
        { buttons: [], quickReplyList: [] },
        ...tile,
        'tileData',
      ),
      layout: oneOf({ vertical: 'vertical', horizontal: 'horizontal' }, ...tile, 'tileDisplay'),
    },
  },
  universal: {
    types: ['UNIVERSAL'],
    fields: { fallback: asked.fallback, json: textLens(...first, 'universalWidget', 'leMessageJson') },
  },
  integration: {
    types: ['API_INTEGRATION', 'INTEGRATION'],
    fields: {
      integrationId: called,
    },
  },
  'file-upload': {
    // Nor has any shown its words for this one.
    types: ['FILE_UPLOAD'],
    fields: { ...uploadFields, integrationId: called, text: asked.text },
  },
  'knowledge-ai': {
    // No file of the real product has shown its own words for these.
    types: ['KNOWLEDGE_AI'],
    fields: { ...searchFields, notFound: asked.text },
  },
  'agent-transfer': {
    types: ['ESCALATION'],
    fields: {
      message: asked.text,
      skillId: textLens(...first, 'escalation', 'agentSkillId'),
      transferContext: flagLens(...first, 'escalation', 'tangoContextEnabled'),
    },
  },
  unknown: { types: [], fields: { type: textLens('interactionType') } },
};

const common: Lenses<Pick<Interaction, 'name' | 'enabled' | 'delayMs'>> = {
  name: textLens('name'),
  enabled: {
    path: ['status'],
    read: (raw) => textAt(raw, 'status') !== 'INACTIVE',
    write: (now) => (now ? 'ACTIVE' : 'INACTIVE'),
  },
  delayMs: {
    path: ['interactionDelay'],
    read: (raw) => {
      const delay = Math.round(Number(textAt(raw, 'interactionDelay')));
      return Number.isFinite(delay) ? Math.min(Math.max(0, delay), times.longestDelay) : 0;
    },
    write: (now) => now,
  },
};

/** What is played here only in part: named in the report of an import. */
export function lossOf(raw: Raw): string | null {
  const type = textAt(raw, 'interactionType');
  const kind = kindOf(type);
  if (kind === 'unknown') return `${type.slice(0, 100) || 'an interaction without a type'} is passed over`;
  const strange = kind === 'file-upload' ? strangeTypesIn(raw) : [];
  if (strange.length > 0) return `a file of ${strange.join(', ').slice(0, 100)} is not taken`;
  const tiles = kind === 'structured' ? listAt(raw, ...tile, 'tileData') : [];
  const buttons = kind === 'button' ? listAt(raw, ...first, 'buttons') : tiles.flatMap(buttonsOn);
  if (buttons.some(({ type: does }) => !knownActions.has(does)))
    return 'a button that does something else says its callback';
  const choices = rawAt(raw, ...first, 'multipleChoice', 'multipleChoices');
  if (Array.isArray(choices) && !choices.every((one) => typeof one === 'string'))
    return 'its choices are not shown';
  // Any of them can have chips, at either place.
  const hasChips =
    listAt(raw, ...first, 'quickReplyList').length > 0 ||
    (kind !== 'quick-reply' && listAt(raw, 'quickReplies').length > 0);
  return hasChips ? 'its quick replies are not shown' : null;
}

const knownActions: ReadonlySet<unknown> = new Set(['postback', 'web_url']);

function buttonsOn(one: Raw): readonly Raw[] {
  return listAt(one, 'buttons');
}

export function readMessage(raw: Raw): Interaction {
  const id = textAt(raw, 'id');
  const kind = kindOf(textAt(raw, 'interactionType'));
  const matches = listAt(raw, 'responseMatches');
  const plainAt = plainOf(matches);
  const plain = matches[plainAt];
  // That there is a list is kept, even where nothing is in it.
  const others = Array.isArray(raw['responseMatches']) ? { ...raw, responseMatches: [] } : raw;
  const shared = {
    id: asId<InteractionId>(id),
    kind,
    ...readAll(common, raw),
    ...codeIn(raw),
    ...commentIn(raw),
    next: plain ? readNext(plain, id) : { kind: 'next' },
    rules: matches.filter((one) => one !== plain).map((one, at) => readRule(one, id, at)),
    foreign: { raw: others, ...(plain && { plain, plainAt }) },
  };
  // The edge: the fields are those of the kind.
  return { ...shared, ...readAll<object>(exchanges[kind].fields, raw) } as unknown as Interaction;
}

/** @param around what stands before and after it in its dialog, and whose it is */
export function writeMessage(
  interaction: Interaction,
  around: {
    readonly group: string;
    readonly chatBotId: string;
    readonly prev?: string;
    readonly next?: string;
  },
): Raw {
  const { kind } = interaction;
  const { types, fields } = exchanges[kind];
  const [type = ''] = types;
  const fieldsWritten = writeThing<object>({ ...common, ...fields }, interaction, templateOf(kind, type));
  const written = withComment(withCode(fieldsWritten, interaction.code), interaction.comment);
  const responseMatches = writeMatches(interaction);
  const hasMatches = responseMatches.length > 0 || Array.isArray(written['responseMatches']);
  return {
    ...without(written, 'prevMessageId', 'nextMessageId'),
    id: interaction.id,
    chatBotId: around.chatBotId,
    group: around.group,
    ...(around.prev !== undefined && { prevMessageId: around.prev }),
    ...(around.next !== undefined && { nextMessageId: around.next }),
    ...(hasMatches && { responseMatches }),
  };
}

function writeMatches({ id, next, rules, foreign }: Interaction): readonly Raw[] {
  const matches = rules.map((rule, at) => writeRule(rule, id, at));
  const before = isRaw(foreign?.['plain']) ? foreign['plain'] : null;
  if (before === null && next.kind === 'next' && (foreign || rules.length > 0)) return matches;
  const empty = { conditions: [], contextConditions: [], contextDataVariables: [] };
  const plain = withRead<unknown>(
    before ?? empty,
    ['action'],
    (raw) => (before ? readNext(raw, id) : null),
    next,
    (_, action) => writeNext(next, id, action),
  );
  const at = rawAt(foreign, 'plainAt');
  return matches.toSpliced(typeof at === 'number' ? at : matches.length, 0, plain);
}

/** Which of them is the plain next action: the only one, or the one that has no name either. */
function plainOf(matches: readonly Raw[]): number {
  const [only, second] = matches;
  if (only && !second) return isPlain(only) ? 0 : -1;
  return matches.findIndex((one) => isPlain(one) && textAt(one, 'name') === '');
}

function kindOf(type: string): InteractionKind {
  const kinds = Object.keys(exchanges) as InteractionKind[];
  return kinds.find((kind) => exchanges[kind].types.includes(type)) ?? 'unknown';
}

/** One made here, as far as it is the same for all of its kind. */
function templateOf(kind: InteractionKind, type: string): Raw {
  const message = { userInputRequired: false, type: 'BOT_MESSAGE', status: 'ACTIVE', interactionType: type };
  if (kind === 'integration') return { ...message, content: { contentType: 'DYNAMIC' } };
  const content = {
    contentType: hasCategory({ kind }, 'integration') ? 'DYNAMIC' : 'STATIC',
    results: { type, tile: { tileData: [{ buttons: [], quickReplyList: [] }] } },
  };
  return { ...message, content };
}
