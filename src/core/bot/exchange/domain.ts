import type { Domain } from '#model/domain';
import { domainOf } from '#model/domain-schema';
import { limits } from '#model/limits';
import { judgedHere } from '#model/schema-parts';
import * as v from 'valibot';
import { canonical, listAt, rawAt, textAt, withAt, type Raw } from './raw';

const schema = domainOf(judgedHere);

/**
 * What a file knows of intents and entities: what an export of ours says, else the names of intents that the real product names,
 * without a phrase.
 */
export function domainIn(file: Raw): { readonly domain?: Domain } {
  const ours = v.safeParse(schema, rawAt(file, 'domain'));
  if (ours.success) return { domain: ours.output };
  const named = listAt(file, 'associatedIntents').map((one) => ({
    id: textAt(one, 'id') || textAt(one, 'intentId'),
    name: (textAt(one, 'name') || textAt(one, 'intentName')).slice(0, limits.intentName),
    phrases: [],
  }));
  const theirs = v.safeParse(schema, { intents: named, entities: [] });
  return named.length > 0 && theirs.success ? { domain: theirs.output } : {};
}

/** The file with this domain, where it does not say so already. */
export function withDomain(file: Raw, domain: Domain | undefined): Raw {
  const same = canonical(domainIn(file).domain) === canonical(domain);
  return same ? file : (withAt(file, ['domain'], domain) as Raw);
}
