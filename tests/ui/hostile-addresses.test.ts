import { expect, test } from 'vitest';
import * as v from 'valibot';
import { readSiteId, siteIdIn } from '../../src/ui/features/consumer-chat/site-id';
import { pageOf } from '../../src/ui/words/test-pages';
import { readChoice } from '../../src/ui/features/lessons/chosen-step';
import { suggestName, workspaceNameProblem } from '../../src/ui/workspace-name';
import { Kept } from '../../src/ui/live/kept.svelte';
import { featureAt } from '../../src/ui/frame/features';
import { parseRoute, toPath } from '../../src/ui/parse-route';
import { hostileValues, memberNames, poisoned } from '../fuzz/hostile';
import { memoryStorage } from './memory-storage';

const texts = [
  ...hostileValues.map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))),
  '#/%E0%A4%A',
  '#/bots/__proto__/constructor?__proto__=1&toString=2',
  '#?siteid=[your account number]',
  '#//////?&&&=&',
  '%',
];

test('[UI1] any address is read, and what it leads to can be written again', () => {
  for (const text of texts) {
    const { segments, query } = parseRoute(text);
    const wellFormed = segments.filter((segment) => segment.isWellFormed());
    expect(parseRoute(`#${toPath(wellFormed)}`).segments).toEqual(wellFormed);
    expect(typeof query.get('siteid')).toMatch(/string|object/);
  }
});

test('[UI1] names that every object has are no places', () => {
  for (const name of memberNames) expect(featureAt([name])).toBeUndefined();
});

test('[UI14] whatever a tab has kept, a page begins', () => {
  for (const text of texts) {
    const storage = memoryStorage();
    for (const key of ['a', 'handoff-sandbox/lesson/w']) storage.set(key, text);
    expect(new Kept(storage, 'a', v.object({ name: v.string() })).value).toBeNull();
    const choice = readChoice(storage, 'w');
    expect(choice === null || typeof choice.lessonId === 'string').toBe(true);
  }
  expect(poisoned()).toEqual([]);
});

test('[VP2] whatever stands in the visitor’s address, an account is read out of it or none', () => {
  for (const text of texts) {
    expect(['given', 'placeholder', 'missing']).toContain(readSiteId(text).kind);
    expect(typeof siteIdIn(text)).toBe('string');
    const siteId = siteIdIn(text);
    if (siteId.isWellFormed()) expect(pageOf('chat', siteId)).toContain('siteid=');
    expect(workspaceNameProblem(suggestName(text, []), [])).toBeUndefined();
  }
});
