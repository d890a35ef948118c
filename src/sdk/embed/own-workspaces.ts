import { longestWorkspaceName as longest } from '#model/workspace-name';

/** The workspaces that frames of one page are in: no two in one, and each found again by its place in the page. [EB7] */
export function createOwnWorkspaces() {
  /** In small letters, as the app tells names apart. */
  const taken = new Set<string>();
  const take = (name: string) => {
    taken.add(name.toLowerCase());
    return name;
  };
  return {
    /** As `freeName` of the app does; that would be a seventh of this script. */
    take(stem: string): string {
      for (let count = 1; ; count += 1) {
        const end = count > 1 ? `-${count}` : '';
        const name = stem.slice(0, longest - end.length) + end;
        if (!taken.has(name.toLowerCase())) return take(name);
      }
    },
    /** The one that the address of a frame names which is there already. */
    takeOf: (address: string) => take(new URL(address).searchParams.get('workspace') ?? ''),
    release: (name: string) => void taken.delete(name.toLowerCase()),
  };
}
