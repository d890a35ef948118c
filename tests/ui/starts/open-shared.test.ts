import { expect, test } from 'vitest';
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
  let last: Promise<void> = Promise.resolve();
  const ground: LinkGround = {
    known: async () => known && [...known],
    opened: openedLinks({
      get: async (key) => opened.get(key),
      set: async (entries) => {
        for (const [key, text] of entries) opened.set(key, text);
      },
      delete: async (key) => void opened.delete(key),
    }),
    turn() {
      const before = last;
      return new Promise((begun) => {
        last = new Promise((end) => void before.then(() => begun(end)));
      });
    },
  };
  return { ground, known, opened };
}

async function make(ground: LinkGround, known: string[] | null) {
  const opening = await beginOpening(link, ground);
  if (opening.kind !== 'new') return opening.kind === 'again' ? `again ${opening.workspace}` : opening.why;
  known?.push(opening.workspace);
  await opening.done(accountsOf('made'));
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
  await make(ground, known);
  const again = await beginOpening(link, ground);
  if (again.kind !== 'again') throw new Error('Failed to find it again');
  expect(again.isIt(accountsOf('made'))).toBe(true);
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

test('[SH12] one that was broken off keeps nobody waiting, and what it left is not taken for the link’s', async () => {
  const { ground, known } = browserWith([]);
  const broken = await beginOpening(link, ground);
  known?.push('Our-demo');
  if (broken.kind === 'new') broken.failed();
  expect(await make(ground, known)).toBe('new Our-demo-2');
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
