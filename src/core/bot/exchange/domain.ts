import type { Domain } from '#model/domain';
import { describeIssue } from '#model/describe-issue';
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
  const named = new Map(
    listAt(file, 'associatedIntents').map((one) => {
      const id = textAt(one, 'id') || textAt(one, 'intentId');
      const name = (textAt(one, 'name') || textAt(one, 'intentName')).slice(0, limits.intentName);
      return [id, { id, name, phrases: [] }];
    }),
  );
  const theirs = v.safeParse(schema, { intents: [...named.values()], entities: [] });
  return named.size > 0 && theirs.success ? { domain: theirs.output } : {};
}

/** Why what an export of ours says of it is not read. */
export function domainLoss(file: Raw): readonly string[] {
  const given = rawAt(file, 'domain');
  const ours = v.safeParse(v.object({ domain: schema }), { domain: given });
  if (given === undefined || ours.success) return [];
  return [`What the bot understands is kept and not used: ${describeIssue(ours.issues[0])}.`];
}

/** The file with this domain, where it does not say so already. */
export function withDomain(file: Raw, domain: Domain | undefined): Raw {
  const same = canonical(domainIn(file).domain) === canonical(domain);
  return same ? file : (withAt(file, ['domain'], domain) as Raw);
}
