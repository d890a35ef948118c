import { botIdOf } from '#model/connector';
import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { failed } from '#base/result';
import { failureOf } from '#model/failure';
import type { User } from '#model/user';
import { proves } from '#support/proves';
import { whoCan } from '../../../src/ui/features/lessons/who-can';
import { laterLessons } from '#core/lessons/index';
import { createGuideStage, lesson, type GuideStage } from './guide-stage';

/** The guide as the panel uses it: what it reads is alive. */
function open(...given: Parameters<typeof createGuideStage>): GuideStage {
  const stage = createGuideStage(...given);
  const { guide } = stage;
  const stop = $effect.root(() => {
    $effect(() => void guide.routeOf(lesson.steps[0]!));
    $effect(() => guide.look());
  });
  onTestFinished(stop);
  flushSync();
  return stage;
}

function refresh(stage: GuideStage): void {
  stage.refresh();
  flushSync();
}

const stepOf = (id: string) => lesson.steps.find((step) => step.id === id)!;

test('[LG1] the open step is shown, and the next one as soon as it is done', async () => {
  const stage = open();
  expect(stage.guide.step?.id).toBe('bot-skill');
  await stage.solve('bot-skill');
  refresh(stage);
  expect(stage.guide.step?.id).toBe('human-skill');
  expect(stage.guide.doneCount).toBe(1);
  expect(stage.guide.missingOf(stepOf('human-skill'))).toEqual(['There is no skill named “Human” yet.']);
});

test('[LG2] a chosen step stays until it is done, and over a reload', async () => {
  const first = open();
  first.guide.choose(lesson.id, 'human-skill');
  expect(first.guide.strays).toBe(true);
  const stage = open(first.kept);
  expect(stage.guide.step?.id).toBe('human-skill');
  await stage.solve('human-skill');
  refresh(stage);
  expect(stage.guide.step?.id).toBe('bot-skill');
  expect(stage.guide.strays).toBe(false);
});

test('[LG2] choosing the open step, or one that does not exist, goes along with what is done', async () => {
  const stage = open();
  for (const id of ['bot-skill', 'nonsense', null]) {
    stage.guide.choose(lesson.id, 'campaign');
    stage.guide.choose(lesson.id, id);
    expect([stage.guide.step?.id, stage.guide.strays]).toEqual(['bot-skill', false]);
  }
  stage.guide.choose('no-lesson', 'campaign');
  expect(stage.guide.lesson.id).toBe(lesson.id);
});

test('[LG2] an address chooses its step each time it is come to, and leaves other choices alone', () => {
  const { guide } = open();
  let segments = $state.raw<readonly string[]>(['lesson', lesson.id, 'campaign']);
  onTestFinished(
    $effect.root(() => {
      $effect(() => guide.readAddress(segments));
    }),
  );
  flushSync();
  expect(guide.step?.id).toBe('campaign');
  guide.choose(lesson.id, 'publish');
  segments = ['bots'];
  flushSync();
  expect(guide.step?.id).toBe('publish');
  segments = ['lesson', lesson.id];
  flushSync();
  expect(guide.step?.id).toBe('publish');
  segments = ['lesson', lesson.id, 'bot-user'];
  flushSync();
  expect(guide.step?.id).toBe('bot-user');
});

test('[LG3] what turns done is told once, what was done before is not', async () => {
  const stage = open();
  expect(stage.guide.news).toBe('');
  await stage.solve('bot-skill', 'human-skill');
  refresh(stage);
  expect(stage.guide.news).toBe('Done: Create the skill Bot, Create the skill Human');
  stage.guide.choose(lesson.id, null);
  refresh(stage);
  expect(stage.guide.news).toBe('');
  stage.at.world.skills = {};
  refresh(stage);
  expect(stage.guide.news).toBe('');
});

test('[LG3] many at once are counted', async () => {
  const stage = open();
  await stage.solve('bot-skill', 'human-skill', 'campaign', 'bot');
  refresh(stage);
  expect(stage.guide.news).toBe('4 steps done');
});

test('[LG3][LG20] what is not true any more is not told as done, but as open again, until it is done again', async () => {
  const stage = open();
  const { guide, at } = stage;
  await stage.solve('bot-skill', 'human-skill');
  refresh(stage);
  const skills = { ...at.world.skills };
  const [, human] = Object.keys(skills);
  delete at.world.skills[human as never];
  refresh(stage);
  expect([guide.news, guide.undone]).toEqual([
    'Done: Create the skill Bot',
    'No longer true: Create the skill Human',
  ]);
  at.world.skills = {};
  refresh(stage);
  expect([guide.news, guide.undone]).toEqual([
    '',
    'No longer true: Create the skill Bot, Create the skill Human',
  ]);
  at.world.skills = skills;
  refresh(stage);
  expect([guide.news, guide.undone]).toEqual(['Done: Create the skill Bot, Create the skill Human', '']);
});

test('[LG19] where the usual way leads nowhere, words, values, address and way are those of the other one', async () => {
  const stage = open();
  const { guide, at } = stage;
  await stage.solve('bot-skill', 'human-skill', 'bot-user', 'bot');
  refresh(stage);
  const step = stepOf('connector');
  expect(guide.howOf(step)).toBe(step.how);
  await stage.solve('connector');
  const [connector] = Object.values(at.world.connectors);
  at.world.connectors[connector!.id] = { ...connector!, conversationKind: 'messaging' };
  refresh(stage);
  expect(guide.howOf(step)).toEqual([
    'Open ⋮ in the row and choose Edit. Choose these values and press Save.',
  ]);
  expect(guide.valuesOf(step)).toHaveLength(4);
  expect(guide.routeOf(step)).toBe(`/bots/${botIdOf(connector!)}/connectors`);
  expect(guide.wayOf(step)?.stages[0]?.[0]?.name).toBe('Menu of bot_user');
});

test('[LG5] values and addresses follow the world; what is not there yet is left out', async () => {
  const stage = open();
  const { guide, at } = stage;
  const labels = () => guide.valuesOf(stepOf('escalation')).map(({ label }) => label);
  expect(labels()).not.toContain('Agent Skill Id');
  expect(guide.routeOf(stepOf('escalation'))).toBeNull();
  expect(guide.routeOf(stepOf('bot-skill'))).toBe(`/a/${at.account.id}/um!skills`);
  await stage.solve('human-skill', 'bot');
  refresh(stage);
  const [bot] = Object.values(at.world.bots);
  const [skill] = Object.values(at.world.skills);
  proves('S54', () =>
    expect(guide.valuesOf(stepOf('escalation'))).toContainEqual({
      label: 'Agent Skill Id',
      value: skill?.id,
      enter: 'type',
    }),
  );
  expect(guide.routeOf(stepOf('escalation'))).toBe(`/bots/${bot?.id}/integrations`);
});

test('[LG6] a step is solved from where the world stands, and a failure keeps its sentence', async () => {
  const stage = open();
  stage.answer = failed(failureOf('name-taken', { what: 'a skill', name: 'Bot' }));
  await stage.guide.solve.run(stepOf('bot-skill'));
  expect(stage.performed).toMatchObject([[{ command: { type: 'skill.save', draft: { name: 'Bot' } } }]]);
  expect(stage.guide.solve.sentence).toBe('There is already a skill named “Bot”.');
});

test('[LG6] why nothing can be done here is said', () => {
  const { guide } = open();
  expect(guide.whyNotSolve(stepOf('bot-skill'))).toBeUndefined();
  expect(guide.whyNotSolve(stepOf('publish'))).toBe('Other steps come first.');
});

test('[LG8] only a step that was entered goes back to its start, and the open step is shown then', async () => {
  const stage = open();
  const step = stepOf('human-skill');
  expect((await stage.guide.rewind.run(step)).ok).toBe(false);
  expect(stage.requests).toEqual([]);
  stage.entered = ['human-skill'];
  refresh(stage);
  stage.guide.choose(lesson.id, 'campaign');
  expect((await stage.guide.rewind.run(step)).ok).toBe(true);
  expect(stage.requests).toEqual([
    { type: 'rewind', accountId: stage.at.account.id, lessonId: lesson.id, stepId: 'human-skill' },
  ]);
  expect(stage.guide.step?.id).toBe('bot-skill');
});

test('[LG14] a step that cannot be shown or done yet says what comes first, and that can be done with one press', async () => {
  const stage = open();
  const { guide } = stage;
  const before = (id: string) => guide.comesBefore(stepOf(id)).map((step) => step.id);
  expect(before('bot-skill')).toEqual([]);
  expect(before('bot')).toEqual([]);
  expect(before('escalation')).toEqual(lesson.steps.slice(0, 8).map(({ id }) => id));
  await stage.solve('bot-skill', 'human-skill', 'bot');
  refresh(stage);
  expect(before('escalation')).toEqual([]);
  expect(before('bot-user')).toEqual([]);
  expect(before('publish')).toEqual(['bot-user', 'human-agent', 'campaign', 'engagement']);
});

test('[LG14] what comes first is done in its order, and ends with what went wrong', async () => {
  const stage = open();
  stage.answer = failed(failureOf('name-taken', { what: 'a skill', name: 'Bot' }));
  const answer = await stage.guide.prepare.run(stepOf('escalation'));
  expect(answer.ok).toBe(false);
  expect(stage.performed).toMatchObject([[{ command: { draft: { name: 'Bot' } } }]]);
  expect(stage.guide.prepare.sentence).toBe('There is already a skill named “Bot”.');
});

test('[LG14] what comes first is followed by the step itself', async () => {
  const stage = open();
  stage.carryOut = true;
  const step = stepOf('human-agent');
  expect(stage.guide.comesBefore(step)).toHaveLength(3);
  expect((await stage.guide.prepare.run(step)).ok).toBe(true);
  refresh(stage);
  expect(stage.guide.comesBefore(step)).toEqual([]);
  expect(stage.guide.whyNotSolve(step)).toBeUndefined();
});

test('[LG18] one step after the other keeps all of what was made, though the page hears of the bot last', async () => {
  const stage = open();
  stage.carryOut = true;
  await stage.solve('bot-skill', 'human-skill', 'bot', 'escalation');
  refresh(stage);
  stage.late = ['bots'];
  for (const id of ['handoff-dialog', 'sample', 'pattern']) await stage.guide.solve.run(stepOf(id));
  const [bot] = Object.values(stage.at.world.bots);
  const starter = bot?.dialogs.at(-1)?.interactions[0];
  expect(starter).toMatchObject({ sample: 'I want to speak to an agent', patterns: [expect.any(String)] });
});

test('[LG15] who I am, what I lack and whom I could be is said', () => {
  const person = (nickname: string) =>
    ({ id: nickname, nickname, name: `${nickname} Hale` }) as unknown as User;
  const [robin, alex, mo] = ['Robin', 'Alex', 'Mo'].map(person) as [User, User, User];
  const crew = (...people: User[]) => ({ asset: 'the skill “Human”', people });
  expect(whoCan(crew(alex), robin)).toEqual({
    text: 'You are Robin, who does not have the skill “Human”. Alex has it.',
    others: [alex],
  });
  expect(whoCan(crew(alex, mo), robin).text).toContain('Alex, Mo have it.');
  expect(whoCan(crew(alex, mo), mo)).toEqual({
    text: 'You are Mo, who has the skill “Human”.',
    others: [],
  });
  expect(whoCan(crew(), robin)).toEqual({
    text: 'You are Robin, who does not have the skill “Human”. Nobody has it yet.',
    others: [],
  });
});

test('[LG16] what was done for the learner is seen at the step’s place, an offer everywhere', async () => {
  const stage = open();
  await stage.solve('bot-skill', 'campaign');
  refresh(stage);
  const [campaign] = Object.values(stage.at.world.campaigns);
  const account = stage.at.account.id;
  expect(stage.guide.effectOf(stepOf('bot-skill'))).toBe(`/a/${account}/um!skills`);
  expect(stage.guide.effectOf(stepOf('campaign'))).toBe(`/a/${account}/campaigns/${campaign?.id}`);
  expect(stage.guide.effectOf(stepOf('ring'))).toBeNull();
});

test('[LG30] a lesson that comes later is a title until it is opened; then it is begun, and found again', async () => {
  const stage = open();
  const [later] = laterLessons;
  const isHere = () => stage.guide.shelf.find(later!.id) !== undefined;
  expect(stage.guide.shelf.all.map(({ id }) => id)).toEqual([lesson.id, ...laterLessons.map(({ id }) => id)]);
  expect(isHere()).toBe(false);
  stage.guide.choose(later!.id, null);
  expect(stage.guide.lesson.id).toBe(lesson.id);
  await expect.poll(isHere).toBe(true);
  flushSync();
  expect(stage.guide.lesson.id).toBe(later!.id);
  await expect
    .poll(() => Object.keys(stage.at.world.lessons))
    .toEqual([`${stage.at.account.id} ${later!.id} ${stage.guide.lesson.steps[0]!.id}`]);
  const again = open(stage.kept);
  await expect.poll(() => again.guide.lesson.id).toBe(later!.id);
});
