import { tidyName } from '#model/comparable-text';

/** Stands in the visitor page's address until somebody puts an account number there. [S137] */
export const siteIdPlaceholder = '[your account number]';

/** What an address says of the account it is about. */
export type SiteId =
  | { readonly kind: 'given'; readonly siteId: string }
  /** Nobody has replaced it yet. */
  | { readonly kind: 'placeholder' }
  | { readonly kind: 'missing' };

/** Reads the value of `siteid`; null where the address has none. [VP1] */
export function readSiteId(value: string | null): SiteId {
  const siteId = tidyName(value ?? '');
  if (siteId === '') return { kind: 'missing' };
  return siteId === siteIdPlaceholder ? { kind: 'placeholder' } : { kind: 'given', siteId };
}

/** The visitor page's path as the strip shows it: readable, so that one finds the placeholder in it. */
export function visitorPath(siteId: string | null): string {
  return `/visitor-page/?siteid=${siteId ?? ''}`;
}

/** What somebody made of the address in the strip; a number alone counts too. [VP2] */
export function siteIdIn(address: string): string {
  // The last one: a whole address pasted over the placeholder still names its account.
  const named = /.*siteid=([^&#]*)/is.exec(address)?.[1];
  if (named !== undefined) return tidyName(decode(named));
  const text = tidyName(address);
  return text.includes('/') ? '' : text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
