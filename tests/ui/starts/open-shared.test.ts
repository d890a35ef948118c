import { expect, onTestFinished, test, vi } from 'vitest';
import { packLink } from '#sdk/share/link-text';
import { writeWorldFile } from '#workers/persistence/world-file';
import { openedLinks } from '../../../src/ui/starts/opened-links';
import { fullWorld } from '../../persistence/full-world';
import { beginOpening, toFillIn, type LinkGround } from '../../../src/ui/starts/open-shared';

const link =
  (await packLink(
    { name: 'Our  demo!', route: '/agent', as: '', file: writeWorldFile(fullWorld()) },
    'setup',
  )) ?? '';

const accountsOf = (id: string) => new Map([[id, {}]]);

/** A browser with tabs. */
function browserWith(known: string[] | null) {
  const opened = new Map<string, string>();
  const turns = new Map<string, Promise<void>>();
  const taken = new Set<string>();
  const ground: LinkGround = {
    known: async () => known && [...known],
    opened: openedLinks({
      get: async (key) => opened.get(key),
      set: async (entries) => {
        for (const [key, text] of entries) opened.set(key, text);
      },
      delete: async (key) => void opened.delete(key),
    }),
    turn(what) {
      const before = turns.get(what) ?? Promise.resolve();
      return new Promise((begun) => {
        turns.set(what, new Promise((end) => void before.then(() => begun(end))));
      });
    },
    take: async (name) => (taken.has(name) ? null : (taken.add(name), () => void taken.delete(name))),
  };
  return { ground, known, opened };
}

async function make(ground: LinkGround, known: string[] | null) {
  const opening = await beginOpening(link, ground);
  if (opening.kind !== 'new') return opening.kind === 'again' ? `again ${opening.workspace}` : opening.why;
  known?.push(opening.workspace);
  await opening.done();
  return `new ${opening.workspace}`;
}

test('[SH11] a link’s workspace is named after it, and is none that is there', async () => {
  const { ground, known } = browserWith(['Our-demo']);
  expect(await make(ground, known)).toBe('new Our-demo-2');
  expect(await make(browserWith([]).ground, null)).toBe('new Our-demo');
});

test('[SH12] tabs that open it at once make one, and so does a later one while it is there', async () => {
  const { ground, known } = browserWith([]);
  const tabs = await Promise.all([make(ground, known), make(ground, known), make(ground, known)]);
  expect(tabs.toSorted()).toEqual(['again Our-demo', 'again Our-demo', 'new Our-demo']);
  known?.splice(0);
  expect(await make(ground, known)).toBe('new Our-demo');
});

test('[SH12] another workspace of that name is not taken for the link’s', async () => {
  const { ground, known } = browserWith([]);
  const first = await beginOpening(link, ground);
  if (first.kind !== 'new') throw new Error('Failed to open it');
  known?.push(first.workspace);
  await first.done();
  const again = await beginOpening(link, ground);
  if (again.kind !== 'again') throw new Error('Failed to find it again');
  expect(again.isIt(accountsOf(first.shared.account))).toBe(true);
  expect(again.isIt(accountsOf('other'))).toBe(false);
  await again.forget();
  expect(await make(ground, known)).toBe('new Our-demo-2');
});

test('[SH32] of what a link holds nothing is noted, and nothing at all is left when its workspace is deleted', async () => {
  const { ground, known, opened } = browserWith([]);
  await make(ground, known);
  const noted = JSON.stringify([...opened]);
  expect(noted).toMatch(/"Our-demo".*[0-9a-f]{64}/);
  expect(noted).not.toContain(link.slice(2, 30));
  await ground.opened.forget('Our-demo');
  expect(opened.size).toBe(0);
});

test('[SH12] one that failed keeps nobody waiting, and what it left is not taken for the link’s', async () => {
  const { ground, known } = browserWith([]);
  const broken = await beginOpening(link, ground);
  known?.push('Our-demo');
  if (broken.kind === 'new') await broken.failed();
  expect(await make(ground, known)).toBe('new Our-demo-2');
});

test('[SH61] one whose tab was closed meanwhile is found again, whether what it brings had come or not', async () => {
  const { ground, known } = browserWith([]);
  const closed = await beginOpening(link, { ...ground, turn: async () => () => {} });
  if (closed.kind !== 'new') throw new Error('Failed to open it');
  known?.push('Our-demo');
  const again = await beginOpening(link, ground);
  if (again.kind !== 'again') throw new Error('Failed to find it again');
  const isOf = (account: string) => again.isIt(accountsOf(account));
  expect([isOf(closed.shared.account), isOf('empty')]).toEqual([true, false]);
  const { world } = JSON.parse(closed.shared.file) as { world: { accounts: object } };
  expect(Object.keys(world.accounts)).toContain(closed.shared.account);
});

test('[SH65] one that nobody answered is found again, and no second one is made', async () => {
  const { ground, known } = browserWith([]);
  const opening = await beginOpening(link, ground);
  if (opening.kind !== 'new') throw new Error('It is not opened.');
  known?.push(opening.workspace);
  opening.unknown();
  const again = await beginOpening(link, ground);
  expect(again).toMatchObject({ kind: 'again', workspace: 'Our-demo' });
  expect(again.kind === 'again' && again.isIt(accountsOf(opening.shared.account))).toBe(true);
});

test('[SH7] what is no link is refused before anything waits for it', async () => {
  const { ground } = browserWith([]);
  const never: LinkGround = { ...ground, turn: () => new Promise(() => {}) };
  expect(await beginOpening(link.slice(0, -3), never)).toMatchObject({ kind: 'refused' });
});

test('[SH31] what is to be filled in again is said, and not at any length', () => {
  expect(toFillIn([])).toEqual([]);
  expect(toFillIn(['Authorization', 'x'.repeat(50)])).toEqual([
    `Fill in again what did not travel: “Authorization”, “${'x'.repeat(40)}”.`,
  ]);
  expect(toFillIn(['a', 'b', 'c', 'd', 'e', 'f', 'g']).join()).toMatch(/“e”, 2 more\.$/);
});

const other = (await packLink(
  { name: 'Our demo', route: '', as: '', file: writeWorldFile(fullWorld()) },
  'setup',
)) as string;

test('[SH47] another link of the same name waits for nothing, and takes another name', async () => {
  const { ground, known } = browserWith([]);
  const first = await beginOpening(link, ground);
  const second = await beginOpening(other, ground);
  expect([first, second]).toMatchObject([{ workspace: 'Our-demo' }, { workspace: 'Our-demo-2' }]);
  if (first.kind === 'new') await first.failed();
  expect(await make(ground, known)).toBe('new Our-demo');
});

test('[SH47] what is opened is said before the turn comes, and one that does not come ends in a sentence', async () => {
  const { ground } = browserWith([]);
  const waited: string[] = [];
  const late = { ...ground, turn: async () => null, waits: (name: string) => void waited.push(name) };
  const opening = await beginOpening(link, late);
  expect([opening, waited]).toEqual([
    { kind: 'refused', why: expect.stringMatching(/^Another tab .*\.$/) },
    ['Our  demo!'],
  ]);
});

test('[SH48] where the browser does not tell which workspaces there are, a name that is taken is passed over', async () => {
  const { ground } = browserWith(null);
  expect(await beginOpening(link, ground, 2)).toMatchObject({ kind: 'new', workspace: 'Our-demo-3' });
});

test('[SH12] and a link that was opened there is found again', async () => {
  const { ground } = browserWith(null);
  expect([await make(ground, null), await make(ground, null)]).toEqual(['new Our-demo', 'again Our-demo']);
});

test('[SH60] over http, where there is no SHA-256, it goes on in the workspace it made, too', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto), randomUUID: () => '' });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { ground, known } = browserWith([]);
  expect([await make(ground, known), await make(ground, known)]).toEqual(['new Our-demo', 'again Our-demo']);
  expect(await beginOpening(other, ground)).toMatchObject({ kind: 'new', workspace: 'Our-demo-2' });
});
