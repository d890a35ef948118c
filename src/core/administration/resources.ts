import { checkArticles, tidyArticle } from './articles';
import type { Bot } from '#model/bot';
import { sameName, tidyName } from '#model/comparable-text';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { DialogId, ResourceId } from '#model/ids';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { resourceAskedBy } from '#model/integration/asks-resource';
import { limits } from '#model/limits';
import type { Resource, ResourceDraft, ResourceKind } from '#model/resource';
import { resourceKinds } from '#model/resource/kinds';
import type { ResourceText } from '#model/resource/spec';

const declaration = /\bfunction\s+lambda\s*\(|\blambda\s*=/;

/** What a kind asks beside its texts. One line a kind. */
const checks: { readonly [Kind in ResourceKind]: (typed: ResourceDraft<Kind>) => FieldFailure<string>[] } = {
  lambda: ({ code }) =>
    tidyName(code) === '' || declaration.test(code)
      ? []
      : [
          failureAt('code', 'bad-input', {
            what: 'The code has to declare function lambda(input, callback).',
          }),
        ],
  'knowledge-base': ({ articles }) => checkArticles(articles),
};

/** What a kind leaves out beside the blanks of a name. One line a kind. */
const tidied: { readonly [Kind in ResourceKind]: (typed: ResourceDraft<Kind>) => object } = {
  lambda: () => ({}),
  'knowledge-base': ({ articles }) => ({ articles: articles.map(tidyArticle) }),
};

/** As it is kept: without what nobody can see. */
export function tidyResource<T extends ResourceDraft>(resource: T): T {
  const tidy = tidied[resource.kind] as (typed: ResourceDraft) => object;
  return { ...resource, ...tidy(resource), name: tidyName(resource.name) };
}

/** What is wrong with what was typed; nobody can tell two of one kind and name apart. [EN70] */
export function checkResource(typed: ResourceDraft, resources: readonly Resource[]): FieldFailure<string>[] {
  const { id, kind, accountId, name } = typed;
  const spec: { readonly noun: string; readonly texts: Readonly<Record<string, ResourceText>> } =
    resourceKinds[kind];
  const isTaken = resources.some(
    (other) =>
      other.kind === kind && other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  const check = checks[kind] as (typed: ResourceDraft) => FieldFailure<string>[];
  return [
    ...checkText('name', 'The name', name, limits.resourceName),
    ...(isTaken ? [failureAt('name', 'name-taken', { what: `a ${spec.noun}`, name: tidyName(name) })] : []),
    ...Object.entries(spec.texts).flatMap(([field, { what, limit, mayBeEmpty }]) => {
      const text = String(Reflect.get(typed, field) ?? '');
      return mayBeEmpty && text === '' ? [] : checkText(field, what, text, limit);
    }),
    ...check(typed),
  ];
}

/** What would miss it: an integration, or an interaction that asks by itself. */
export type UseOfResource = { readonly bot: Bot } & (
  | { readonly kind: 'integration'; readonly integration: Integration }
  | { readonly kind: 'interaction'; readonly dialogId: DialogId; readonly interaction: Interaction }
);

export function usesOfResource(resourceId: ResourceId, bots: readonly Bot[]): readonly UseOfResource[] {
  const asks = (one: Integration | Interaction) => resourceAskedBy(one) === resourceId;
  return bots.flatMap((bot): UseOfResource[] => [
    ...bot.integrations
      .filter(asks)
      .map((integration) => ({ bot, kind: 'integration' as const, integration })),
    ...bot.dialogs.flatMap(({ id: dialogId, interactions }) =>
      interactions
        .filter(asks)
        .map((interaction) => ({ bot, kind: 'interaction' as const, dialogId, interaction })),
    ),
  ]);
}
