import * as v from 'valibot';
import { fnv } from '#base/fnv';
import { sharedTexts, type SharedTexts } from './shared-texts';

const openedLink = v.object({
  /** Hash of the link: what it holds is the workspace’s alone. */
  link: v.string(),
  /** The first account that was made: another workspace of the same name has none of this id. */
  account: v.string(),
  as: v.string(),
});
type OpenedLink = v.InferOutput<typeof openedLink>;

/** By which links this browser’s workspaces came, kept by the workspace’s name. [SH12] [SH32] */
export interface OpenedLinks {
  /** The workspace among these that a link was opened in. */
  find(link: string, workspaces: readonly string[]): Promise<(OpenedLink & { workspace: string }) | null>;
  note(workspace: string, link: string, of: Omit<OpenedLink, 'link'>): Promise<void>;
  forget(workspace: string): Promise<void>;
}

export function linksOfThisBrowser(): OpenedLinks {
  // Where links were once kept whole.
  indexedDB.deleteDatabase('handoff-sandbox-links');
  return openedLinks(sharedTexts('handoff-sandbox-opened-links'));
}

/** Where nothing is remembered, a second opening makes a second one. */
export function openedLinks(texts: SharedTexts): OpenedLinks {
  return {
    async find(link, workspaces) {
      try {
        const hash = await hashOf(link);
        const all = await Promise.all(
          workspaces.map(async (workspace) => ({ workspace, ...read(await texts.get(workspace)) })),
        );
        for (const { workspace, link: of, account, as } of all)
          if (of === hash && account !== undefined && as !== undefined)
            return { workspace, link: of, account, as };
        return null;
      } catch {
        return null;
      }
    },
    async note(workspace, link, { account, as }) {
      try {
        await texts.set([[workspace, JSON.stringify({ link: await hashOf(link), account, as })]]);
      } catch {
        // Refused by the browser.
      }
    },
    forget: (workspace) => texts.delete(workspace).catch(() => {}),
  };
}

function read(text: unknown): Partial<OpenedLink> {
  if (typeof text !== 'string') return {};
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), openedLink), text);
  return read.success ? read.output : {};
}

/** SHA-256; over http, where browsers have none, whatever tells links apart. */
export async function hashOf(link: string): Promise<string> {
  // Not there over http, whatever its type says.
  if (!('subtle' in crypto)) return fnv(link).toString(16);
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(link));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
