import type { Command } from '#contract/command';
import type { AccountId, SkillId } from '#model/ids';
import * as commands from '#workers/host/commands';
import { createHost } from '#workers/host/create-host';
import { worldAtStep } from '#workers/host/step-starts';
import { openDatabaseJournal } from '#workers/persistence/journal-store';
import { randomIds } from '#workers/platform/random-ids';
import { systemClock } from '#workers/platform/system-clock';
import type { BenchRow } from '../bench-row';
import { interleave } from '../interleave';

const together = 500;
const never = () => Promise.reject(new Error('Nothing here needs that part.'));

/** Two workspaces that hold the same and differ in how much has happened in them: opening them after a crash, and going back in them. */
export default async function historyBench(): Promise<readonly BenchRow[]> {
  const [long, short] = [await live(51_500), await live(500)];
  const opening = await interleave(long.open, short.open, { turns: 4 });
  const rewinding = await interleave(long.lookBack, short.lookBack, { turns: 4 });
  await long.destroy();
  await short.destroy();
  return [
    {
      name: `engine killed at 50,000 facts → first answer ÷ at 500 (${opening.note})`,
      measured: opening.median,
      unit: '×',
      bound: { atMost: 2 },
    },
    {
      name: `the start of a lesson step after 50,000 facts ÷ after 500 (${rewinding.note})`,
      measured: rewinding.median,
      unit: '×',
      bound: { atMost: 2 },
    },
  ];
}

/** A workspace in which a lesson step is entered and one skill is saved again and again, by an engine that is not told to stop. */
async function live(facts: number) {
  const workspace = `bench-history-${facts}-${Date.now()}`;
  const journal = await openDatabaseJournal(workspace, () => {});
  const engine = await start(journal);
  await engine.do({ type: 'lesson.enter', lessonId: 'lesson', stepId: 'step' });
  const saved = await engine.do({ type: 'skill.save', draft: engine.draft(null, 'first') });
  const { skillId } = saved as { skillId: SkillId };
  for (let count = 0; count < facts; count += together)
    await Promise.all(
      Array.from({ length: together }, (_, n) =>
        engine.do({ type: 'skill.save', draft: engine.draft(skillId, `time ${count + n}`) }),
      ),
    );
  // The snapshot that is due is written when the engine rests.
  await new Promise((resolve) => setTimeout(resolve, 200));
  journal.close();
  let opened = 0;
  return {
    async open() {
      const stored = await openDatabaseJournal(workspace, () => {});
      const again = await start(stored);
      opened += 1;
      await again.do({ type: 'skill.save', draft: again.draft(skillId, `opened ${opened}`) });
      stored.close();
    },
    async lookBack() {
      const stored = await openDatabaseJournal(workspace, () => {});
      const world = await worldAtStep(stored, 'lesson step');
      stored.close();
      if (!world || Object.keys(world.skills).length > 0) throw new Error('That is not where it began.');
    },
    destroy: async () => (await openDatabaseJournal(workspace, () => {})).destroy(),
  };
}

async function start(journal: Awaited<ReturnType<typeof openDatabaseJournal>>) {
  const log = {
    warn() {},
    bug(text: string, cause: unknown) {
      throw new Error(text, { cause });
    },
  };
  const parts = {
    connectors: never,
    botAsks: never,
    server: never,
    lessons: never,
    files: never,
    commands: async () => commands,
  };
  const { api } = await createHost({
    clock: systemClock,
    ids: randomIds,
    log,
    journal,
    parts,
    scripts: { run: never },
  });
  const rows = new Map<string, readonly { readonly id: string }[]>();
  api.watch(['accounts', 'users'], (patches) => {
    for (const { topic, rows: told } of patches) rows.set(topic, told);
  })();
  const accountId = rows.get('accounts')?.[0]?.id as AccountId;
  const as = rows.get('users')?.[0]?.id as never;
  let count = 0;
  return {
    draft: (id: SkillId | null, description: string) => ({ id, accountId, name: 'Bot', description }),
    async do(command: Command): Promise<unknown> {
      const answer = await api.dispatch({ id: `${(count += 1)}`, as, command });
      if (!answer.ok) throw new Error(answer.failure.text);
      return answer.value;
    },
  };
}
