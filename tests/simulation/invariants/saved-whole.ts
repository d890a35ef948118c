import type { World } from '#model/world';
import type { Scene } from '../scene';
import type { Invariant } from './invariant';
import { linesOf } from './nothing-lost';

type Told = ReturnType<typeof linesOf>;

const inFile = (text: string): Told => linesOf((JSON.parse(text) as { world: World }).world);

/** Where two tellings of conversations and their lines part; null where they do not. */
function differenceOf(found: Told, wanted: Told): string | null {
  const counts = new Map(found);
  if (counts.size < found.length) return 'a conversation is there twice';
  for (const [id, lines] of wanted)
    if (counts.get(id) !== lines) return `${id} has ${counts.get(id) ?? 'no'} lines, and had ${lines}`;
  return counts.size === wanted.length ? null : `${counts.size - wanted.length} are there that never were`;
}

export const savedWhole: Invariant = {
  id: 'SI24',
  name: 'what is saved is all conversations that ever were, and an import brings them all',
  judge(report, stored) {
    let scene: Scene | null = null;
    let looked = '';
    return {
      onFact(fact) {
        if (fact.type !== 'world.replaced' || fact.because !== 'import' || !scene?.saved) return;
        const why = differenceOf(linesOf(fact.world), inFile(scene.saved.file));
        if (why !== null) report(`what was saved is not what was imported: ${why}`);
      },
      async afterDeed(now) {
        scene = now;
        const { saved, machine } = now;
        if (!saved || saved.file === looked) return;
        looked = saved.file;
        const { kept } = machine.disk;
        // What is only known, while nothing can be stored, may be saved too.
        if (saved.missing > 0)
          report(`${saved.missing} archived conversations are missing in what was saved`);
        if (saved.at !== (await kept.length()) || machine.disk.full()) return;
        const all = [...(await kept.readArchive(Infinity)), stored()].flatMap(linesOf);
        const why = differenceOf(inFile(saved.file), all);
        if (why !== null) report(`what was saved is not all there is: ${why}`);
      },
    };
  },
};
