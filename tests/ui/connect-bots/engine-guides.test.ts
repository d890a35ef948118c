import { expect, test } from 'vitest';
import { shownFields } from '#model/ai/engine-forms';
import { engineNames, type EngineName } from '#model/ai/engine-names';
import { proves } from '#support/proves';
import { engineGuides } from '../../../src/ui/features/connect-bots/engine-guides';

test('[AE40] each engine has a guide that says how its answers transfer a conversation', () => {
  proves('S282', () => {
    for (const name of engineNames) expect(engineGuides[name].join(' '), name).toMatch(/TRANSFER|transfer\./);
  });
});

/** The labels of all fields of its form, whatever is chosen in it. */
function labelsOf(engine: EngineName): readonly string[] {
  const chosen = shownFields(engine, {}).flatMap(({ key, choices = [] }) =>
    choices.map((choice) => ({ [key]: choice })),
  );
  const labels = [{}, ...chosen].flatMap((entered) => shownFields(engine, entered).map(({ label }) => label));
  return [...new Set(labels)];
}

test('[LG60] the guide of an engine tells of every field of its form, by its label', () => {
  for (const name of engineNames) {
    const told = engineGuides[name].join(' ');
    expect(
      labelsOf(name).filter((label) => !told.includes(label)),
      name,
    ).toEqual([]);
  }
  for (const name of engineNames) expect(engineGuides[name].join(' '), name).toContain('Welcome Messages');
  expect(labelsOf('watson')).toContain('Conversation Username');
  expect(labelsOf('watson')).toContain('API key');
});

test('[AE40] the guide of a custom endpoint names each type of entry and each action', () => {
  const told = engineGuides['custom-endpoint'].join(' ');
  const actions = ['TRANSFER', 'CHANGE_TTR', 'CLOSE_CONVERSATION', 'INVOKE_FUNCTION'];
  for (const name of ['TEXT', 'STRUCTURED_CONTENT', 'DELAY', 'ACTION', ...actions])
    expect(told).toContain(name);
});
