/** What the manifest names, for text and addresses that the system’s sheet shares with the installed app. */
const names = ['share-text', 'share-url', 'share-title'];
const link = /[?&]shared(?:=\d*)?#([1-9]\d{0,3}\.[\w-]+)/;

/** What was shared with the app: the address at which the link in it opens here; null for no link; undefined where nothing was. [SH49] */
export function sharedWithApp(here: string): string | null | undefined {
  const address = new URL(here);
  const texts = names.flatMap((name) => address.searchParams.getAll(name));
  if (texts.length === 0) return undefined;
  const packed = texts.map((text) => link.exec(text)?.[1]).find((found) => found !== undefined);
  if (packed === undefined) return null;
  address.search = '?shared';
  address.hash = packed;
  return address.href;
}

/** The same address without it. */
export function withoutShared(here: string): string {
  const address = new URL(here);
  for (const name of names) address.searchParams.delete(name);
  return address.href;
}
