import type { ResourceKind } from '#model/resource';
import { knowledgeBase } from './knowledge-base';
import { lambda } from './lambda';
import type { Service } from './service';

/** One line a kind. */
const services: { readonly [Kind in ResourceKind]: Service<Kind> } = {
  lambda,
  'knowledge-base': knowledgeBase,
};

export function serviceFor<Kind extends ResourceKind>({ kind }: { readonly kind: Kind }): Service<Kind> {
  return services[kind];
}
