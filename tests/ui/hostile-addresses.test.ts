import { expect, test } from 'vitest';
import * as v from 'valibot';
import { readSiteId, siteIdIn } from '../../src/ui/features/consumer-chat/site-id';
import { pageOf } from '../../src/ui/words/test-pages';
import { readChoice } from '../../src/ui/features/lessons/chosen-step';
import { suggestName, workspaceNameProblem } from '../../src/ui/workspace-name';
import { Kept } from '../../src/ui/live/kept.svelte';
import { featureAt } from '../../src/ui/frame/features';
import { whyAddressLeadsNowhere } from '../../src/ui/embed/why-not-there';
import { whyNoSuchPanes } from '../../src/ui/panes/pane-kinds';
import { shownName } from '../../src/ui/shown-workspace';
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

test('[UI363] whatever an address asks for and is not there is named so that it fits a line', async () => {
  const long = '<b onload=x>'.repeat(500);
  const said = [
    ...texts.map(shownName),
    whyNoSuchPanes(['visitor', long]),
    await whyAddressLeadsNowhere(`#/lesson/connect-to-liveengage/${encodeURIComponent(long)}`),
  ];
  for (const text of said) expect(text.replace(/ There are: .*| It has: .*/, '').length).toBeLessThan(120);
});

test('[UI362] panes that cannot stand side by side are said, with what there is', () => {
  expect(whyNoSuchPanes(['visitor', 'desk'])).toBe(
    'There is no pane “desk”. There are: visitor, agent, builder, map.',
  );
  expect(whyNoSuchPanes(['map'])).toBe('From 2 to 3 panes stand side by side, and 1 is named.');
  for (const good of [[], ['visitor', '/bots/7'], ['map', 'agent', 'visitor']])
    expect(whyNoSuchPanes(good)).toBe('');
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
