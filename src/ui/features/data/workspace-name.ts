const longest = 40;

/** Why a workspace cannot have this name. [DP3][DP4] */
export function workspaceNameProblem(name: string, known: readonly string[]): string | undefined {
  if (name === '') return 'The new workspace needs a name.';
  if (name.length > longest)
    return `A workspace’s name may have at most ${longest} characters; this has ${name.length}.`;
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return 'Only letters, digits, hyphens and underscores can be used.';
  return known.includes(name) ? `There is already a workspace “${name}”.` : undefined;
}

/** A free name for what comes out of a file. */
export function suggestName(fileName: string, known: readonly string[]): string {
  const plain = fileName
    .replace(/(\.world)?\.json$/i, '')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest - 4);
  const base = plain || 'imported';
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!known.includes(name)) return name;
  }
}

/** The address of a workspace's first page; null for the one without a name in the address. */
export function workspaceAddress(here: string, workspace: string | null): string {
  const address = new URL(here);
  address.hash = '';
  address.searchParams.delete('recover');
  if (workspace === null) address.searchParams.delete('workspace');
  else address.searchParams.set('workspace', workspace);
  return address.href;
}
