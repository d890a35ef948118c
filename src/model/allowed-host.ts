/** A host outside of this browser that calls may reach. */
export interface AllowedHost {
  /** Scheme, name and port, as browsers write them. */
  readonly origin: string;
  /** When it was allowed. */
  readonly at: number;
}

/** Nothing may stand where a browser would read another name: no user, no escapes, no blanks. */
const outside =
  /^(https:\/\/[a-z0-9](?:[\w.-]*[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::([1-9]\d{0,4}))?(?=[/?#]|$)/i;
/** What browsers read as a number is written as they would write it. */
const number = /(?:^|\.|\/)(?:\d+|0x[\da-f]*)$/;
const address = /^https?:\/\/(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const usualPorts: Readonly<Record<string, string>> = { https: '443', http: '80' };

/** The origin of an address that can be allowed: https, or http of this computer; null for any other. [OH1] */
export function originOf(url: string): string | null {
  const [, found = '', port] = outside.exec(url) ?? [];
  const start = found.toLowerCase();
  if (start === '' || Number(port ?? 0) > 65_535) return null;
  if (number.test(start) && !address.test(start)) return null;
  const [scheme = ''] = start.split(':');
  return `${start}${port === undefined || port === usualPorts[scheme] ? '' : `:${port}`}`;
}

/** As people read it: what is not said is https. */
export function shownHost(origin: string): string {
  return origin.replace(/^https:\/\//, '');
}

export function isAllowed(
  { allowedHosts = [] }: { readonly allowedHosts?: readonly AllowedHost[] },
  origin: string,
): boolean {
  return allowedHosts.some((one) => one.origin === origin);
}
