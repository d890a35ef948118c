import { meantLink } from '../../starts/meant-link';

/** What the manifest names, for text and addresses that the system’s sheet shares with the installed app. */
const names = ['share-text', 'share-url', 'share-title'];
const address = /\S*[?&]shared\S*/;
const link = /#([1-9]\d{0,3}\.[\w-]+)$/;

/** What was shared with the app: the address at which the link in it opens here; null for no link; undefined where nothing was. [SH49] */
export function sharedWithApp(here: string): string | null | undefined {
  const opens = new URL(here);
  const texts = names.flatMap((name) => opens.searchParams.getAll(name));
  if (texts.length === 0) return undefined;
  const packed = texts.map(linkIn).find((found) => found !== undefined);
  if (packed === undefined) return null;
  opens.search = '?shared';
  opens.hash = packed;
  return opens.href;
}

const linkIn = (text: string) => link.exec(meantLink(address.exec(text)?.[0] ?? ''))?.[1];

/** The same address without it. */
export function withoutShared(here: string): string {
  const address = new URL(here);
  for (const name of names) address.searchParams.delete(name);
  return address.href;
}
