import { freeName } from '#model/free-name';

const longest = 40;

/** The workspaces that frames of one page are in: no two in one, and each found again by its place in the page. [EB7] */
export function createOwnWorkspaces() {
  const taken = new Set<string>();
  return {
    take(stem: string): string {
      const name = freeName({ stem, between: '-', taken, limit: longest });
      taken.add(name);
      return name;
    },
    /** The one that the address of a frame names which is there already. */
    takeOf(address: string): string {
      const name = new URL(address).searchParams.get('workspace') ?? '';
      taken.add(name);
      return name;
    },
    release: (name: string) => void taken.delete(name),
  };
}
