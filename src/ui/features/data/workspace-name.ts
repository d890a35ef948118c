import { sameName, tidyName } from '#model/comparable-text';
import { freeName } from '#model/free-name';

const longest = 40;
/** Letters with the marks and joiners that belong to them, in every script. */
const notPart = /[^\p{L}\p{M}\p{N}\p{Join_Control}_-]+/gu;

/** Why a workspace cannot have this name. [DP3][DP4] */
export function workspaceNameProblem(typed: string, known: readonly string[]): string | undefined {
  const name = tidyName(typed);
  if (name === '') return 'The new workspace needs a name.';
  if (name.length > longest)
    return `A workspace’s name may have at most ${longest} characters; this has ${name.length}.`;
  if (name.search(notPart) >= 0) return 'Only letters, digits, hyphens and underscores can be used.';
  const taken = known.find((other) => sameName(other, name));
  return taken === undefined ? undefined : `There is already a workspace “${taken}”.`;
}

/** A free name for what comes out of a file. */
export function suggestName(fileName: string, known: readonly string[]): string {
  const plain = tidyName(fileName.replace(/(\.world)?\.json$/i, ''))
    .replace(notPart, '-')
    .replace(/^-+|-+$/g, '');
  // What was cut out may have been all that a joiner joined.
  return freeName({ stem: tidyName(plain) || 'imported', between: '-', taken: known, limit: longest });
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
