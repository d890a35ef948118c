import { again, choose, type Deeds } from './deed';

const steps = ['first', 'second', 'third'];

/** The world as a whole: marked and taken back, saved and imported into an empty one, the engine ended and started. */
export const worldDeeds: Deeds = {
  'world.marked': {
    weight: 2,
    who: () => [0],
    async do(scene, _who, dice) {
      const stepId = choose(steps, dice) ?? 'first';
      await scene.machine.do({ type: 'lesson.enter', lessonId: 'simulation', stepId }, scene.roster.me);
      return `the ${stepId} step of a lesson is entered`;
    },
  },
  'world.rewound': {
    weight: 1,
    who: ({ world }) => (Object.keys(world.lessons).some((key) => key.startsWith('simulation ')) ? [0] : []),
    async do(scene, _who, dice) {
      const stepId = choose(steps, dice) ?? 'first';
      const answer = await scene.machine.workspace({ type: 'rewind', lessonId: 'simulation', stepId });
      return `the ${stepId} step is started over${answer.ok ? '' : ' (refused)'}`;
    },
  },
  'world.saved': {
    weight: 2,
    who: ({ machine }) => (machine.up ? [0] : []),
    async do(scene) {
      const answer = await scene.machine.workspace({ type: 'export' });
      const at = await scene.machine.disk.kept.length();
      if (answer.ok && answer.value?.file !== undefined) scene.saved = { ...answer.value, at };
      return 'the world is saved as a file';
    },
  },
  'world.imported': {
    weight: 1,
    // Half of it done would be a world without anybody.
    who: ({ saved, machine, troubles }) =>
      saved !== null && machine.up && machine.disk.dying === null && !troubles.has('full') ? [0] : [],
    async do({ saved, machine }) {
      const file = saved?.file ?? '';
      const reset = await machine.workspace({ type: 'reset' });
      const imported = await machine.workspace({ type: 'import', file });
      if (!reset.ok || !imported.ok) throw new Error('What was saved cannot be imported.');
      if (imported.value) throw new Error(`What was saved had to be mended: ${imported.value.mended}`);
      return 'the workspace is emptied, and what was saved is imported';
    },
  },
  'engine.restarted': {
    weight: 3,
    who: ({ machine }) => (machine.up ? [0] : []),
    async do({ machine }, _who, dice) {
      await machine.stop();
      await machine.clock.advance(again(dice) % 3_000);
      await machine.start();
      return 'the engine is ended and started';
    },
  },
};
