import { hideSecrets } from '#model/telling-names';

/** Of what lets somebody in the end, by which it is known again. */
export function masked(value: string): string {
  return `••••${value.length > 12 ? value.slice(-4) : ''}`;
}

/** An address for people to read, as it is sent: what lets somebody in is masked. [KT20] */
export function shownUrl(url: string): string {
  return hideSecrets(url.replace(/\s/g, '%20'), masked);
}
