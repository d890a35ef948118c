import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail } from '#model/failure';
import type { Move } from '#sdk/index';
import { createStage, pass } from './film-stage';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[WT1] the last part of a lesson is played to its end by what people press', async () => {
  const { film, deeds } = createStage();
  expect(film.chapters.map(({ id }) => id)).toEqual(['chat', 'ring', 'accept']);
  film.play();
  await pass(1_000);
  expect(deeds).toEqual([]);
  await pass(2_000);
  expect([deeds, film.deed]).toEqual([['press Live Chat'], 'The visitor presses Live Chat.']);
  await pass(30_000);
  expect([deeds, film.state, film.at]).toEqual([['press Live Chat', 'press Accept'], 'over', 3]);
  expect(film.deed).toBe('');
});

test('[WT1] a step that does not come about ends it, with the reason', async () => {
  const { film, doneBy } = createStage();
  doneBy['Accept'] = [];
  film.play();
  await pass(60_000);
  expect([film.state, film.at, film.problem]).toEqual(['paused', 2, '“accept”: Nobody has accepted.']);
});

test('[WT25] what an engine that went took along is done again, and the film goes on by itself', async () => {
  const { film, deeds, doneBy, engine, guide } = createStage();
  doneBy['Accept'] = [];
  film.play();
  await pass(9_000);
  engine.losses += 1;
  await pass(10_000);
  doneBy['Accept'] = ['accept'];
  await pass(20_000);
  expect([film.state, film.problem]).toEqual(['over', '']);
  expect(deeds).toEqual(['press Live Chat', 'press Accept', 'press Accept']);

  const { run } = guide.rewind;
  guide.rewind.run = () => {
    guide.rewind.run = run;
    engine.losses += 1;
    return Promise.resolve(fail('engine-lost') as never);
  };
  void film.goTo(2, true);
  await pass(30_000);
  expect([film.state, film.problem, deeds.at(-1)]).toEqual(['over', '', 'press Accept']);
});

test('[WT18][WT25] somebody who wants to be elsewhere waits for no engine', async () => {
  const { film, engine, deeds } = createStage();
  engine.untilReady = () => new Promise<void>(() => {});
  film.play();
  await pass(1_000);
  await film.stop();
  expect(deeds).toEqual([]);
});

test('[WT18] with its page a film ends for good: as it plays, on its way to a step, and before it has begun', async () => {
  const playing = createStage();
  playing.film.play();
  await pass(1_000);
  const onTheWay = createStage();
  void onTheWay.film.goTo(3, true);
  for (const { film } of [playing, onTheWay]) void film.stop();
  const before = createStage();
  before.done.delete('before');
  void before.film.stop();
  expect(await before.film.prepare()).toBe(false);
  before.film.play();
  void before.film.goTo(2, true);
  await pass(60_000);
  expect([playing.deeds, onTheWay.deeds, before.deeds]).toEqual([[], [], []]);
});

test('[WT2] paused it stands still in the middle, and goes on there', async () => {
  const { film, deeds } = createStage();
  film.play();
  await pass(1_500);
  film.toggle();
  await pass(60_000);
  expect([deeds, film.state]).toEqual([[], 'paused']);
  film.toggle();
  await pass(800);
  expect(deeds).toEqual([]);
  await pass(300);
  expect(deeds).toEqual(['press Live Chat']);
});

test('[WT2] at twice the speed it waits half as long, also when that is chosen meanwhile', async () => {
  const { film, deeds } = createStage();
  film.play();
  await pass(1_200);
  film.pace.rate = 2;
  await pass(500);
  expect(deeds).toEqual([]);
  await pass(300);
  expect(deeds).toEqual(['press Live Chat']);
});

test('[WT3] each place says its number, of how many, and its title', () => {
  const { film } = createStage();
  expect([0, 2, 3].map((at) => film.tellPlace(at))).toEqual([
    'Step 1 of 3: chat',
    'Step 3 of 3: accept',
    'The end',
  ]);
});

test('[WT4] on to a step is without waiting; back is the world as it was, and the panes with it', async () => {
  const { film, deeds, done } = createStage();
  await film.goTo(3);
  expect([deeds, film.state]).toEqual([['press Live Chat', 'press Accept'], 'over']);
  deeds.length = 0;
  await film.goTo(2);
  expect([deeds, film.at, film.state]).toEqual([['leave', 'back to accept', 'as at accept'], 2, 'paused']);
  expect(done.has('accept')).toBe(false);
});

test('[WT4] a step that passed in one moment is reached from the one before', async () => {
  const { film, deeds } = createStage();
  await film.goTo(3);
  deeds.length = 0;
  await film.goTo(1);
  expect([deeds, film.at]).toEqual([['leave', 'back to chat', 'as at chat', 'press Live Chat'], 1]);
});

test('[WT4] where it was on its way when somebody wants to be elsewhere, it goes on there', async () => {
  const { film, deeds } = createStage();
  film.play();
  await pass(1_000);
  await film.goTo(2);
  await pass(10_000);
  expect([deeds, film.state]).toEqual([['press Live Chat', 'press Accept'], 'over']);
});

test('[WT12] where it is not known who people were, it goes back to the beginning and on from there', async () => {
  const { film, deeds, known } = createStage();
  await film.goTo(3);
  deeds.length = 0;
  known.clear();
  await film.goTo(2);
  expect([deeds, film.at]).toEqual([['leave', 'back to chat', 'as at chat', 'press Live Chat'], 2]);
  expect(film.problem).toBe('');
});

test('[WT21] who wants to be elsewhere while it is on its way gets there after that, and the last wish counts', async () => {
  const { film, deeds } = createStage();
  const moved = film.goTo(3);
  void film.goTo(1);
  void film.goTo(2);
  await moved;
  expect([film.at, film.state, deeds.at(-1)]).toEqual([2, 'paused', 'as at accept']);
  const movedAgain = film.goTo(3);
  void film.goTo(0, true);
  await movedAgain;
  expect([film.at, film.state]).toEqual([0, 'playing']);
  await film.stop();
});

test('[WT20] what was refused is told until the film goes on', async () => {
  const { film } = createStage();
  film.problem = 'There is no step “x” in this film.';
  film.play();
  expect([film.state, film.problem]).toEqual(['playing', '']);
  await film.stop();
});

test('[WT8] it pauses before each step where a teacher wants that', async () => {
  const { film, deeds } = createStage();
  film.stopsAtChapters = true;
  film.play();
  await pass(60_000);
  expect([film.at, film.state, deeds]).toEqual([1, 'paused', ['press Live Chat']]);
  film.play();
  await pass(60_000);
  expect([film.at, film.state]).toEqual([2, 'paused']);
  film.play();
  await pass(60_000);
  expect(film.state).toBe('over');
});

const command = (command: object) => ({ kind: 'command', command }) as Move;
const killing = command({ type: 'connector.break', fault: 'killed', on: true });

test('[WT17] where there is nothing to fill in the controls of the step are pressed, at its place; else it is filled in and saved', async () => {
  const { film, deeds } = createStage({
    before: [],
    kill: [killing, killing],
    catcher: [command({ type: 'dialog.create' })],
  });
  await film.goTo(2);
  const place = (id: string) => `turn to /bots/7/${id}`;
  expect(deeds).toEqual([
    ...[place('kill'), 'press Menu', 'press Killed', place('kill')],
    ...[place('catcher'), 'set up catcher', place('catcher')],
  ]);
  expect(film.side).toBe('setup');
});

test('[WT15] what a solution waits for passes at once, and is told', async () => {
  const { film, deeds } = createStage({
    before: [],
    wait: [command({ type: 'clock.advance', byMs: 180_000 })],
  });
  film.play();
  await pass(3_000);
  expect([deeds, film.deed]).toEqual([[], '3 minutes pass.']);
  await pass(2_000);
  expect(deeds).toEqual(['180000 ms pass']);
});

test('[WT16] what stands before its first chapter is set up once, before it plays', async () => {
  const { film, deeds, done } = createStage();
  done.delete('before');
  expect(await film.prepare()).toBe(true);
  expect(deeds).toEqual(['prepare']);
  await film.goTo(3);
  done.delete('before');
  await film.prepare();
  expect(deeds.filter((one) => one === 'prepare')).toEqual(['prepare']);
});
