import { expect, test } from 'vitest';
import type { Control } from '#sdk/index';
import { lessons } from '#core/lessons/index';
import { isWithin } from '../../../src/ui/features/lessons/address';
import { bestNamed } from '../../../src/ui/controls/find-control';
import { nextOnWay, type Sighting } from '../../../src/ui/features/lessons/next-on-way';
import { PanelOpen } from '../../../src/ui/features/lessons/panel-open.svelte';
import { memoryStorage } from '../memory-storage';

const itself = (text: string) => text;

test('[LG9] the whole name comes before a name that begins so', () => {
  const named = (name: string) => bestNamed(['Starting', 'Start over', 'Start'], itself, () => true, name);
  expect(named('Start')).toBe('Start');
  expect(named('Start o')).toBe('Start over');
  expect(named('tart')).toBeNull();
});

test('[LG9] of several controls of one name one that can be used is taken, and the first if none can', () => {
  const found = (...usable: boolean[]) => {
    const things = usable.map((isUsable, place) => ({ isUsable, place }));
    return bestNamed(
      things,
      () => 'Start',
      (thing) => thing.isUsable,
      'Start',
    )?.place;
  };
  expect(found(false, true)).toBe(1);
  expect(found(false, false)).toBe(0);
  expect(found()).toBeUndefined();
});

const button = (name: string): Control => ({ role: 'button', name });
const way = [[button('Action')], [button('Add')], [button('Name'), button('Text'), button('Save')]];

/** What somebody is pointed at on a page with these controls. */
function pointedAt(page: Readonly<Record<string, Partial<Sighting>>>): string | undefined {
  return nextOnWay(way, ({ name }) => {
    const seen = page[name];
    return seen ? { usable: true, passed: false, ...seen } : null;
  })?.control.name;
}

test('[LG12] the way goes from what opens through what is to be filled in to what saves', () => {
  expect(pointedAt({})).toBeUndefined();
  expect(pointedAt({ Action: {} })).toBe('Action');
  expect(pointedAt({ Action: { passed: true }, Add: {} })).toBe('Add');
  const form = { Action: {}, Name: {}, Text: {}, Save: { usable: false } };
  expect(pointedAt(form)).toBe('Name');
  expect(pointedAt({ ...form, Name: { passed: true } })).toBe('Text');
  expect(pointedAt({ ...form, Name: { passed: true }, Text: { passed: true }, Save: {} })).toBe('Save');
});

test('[LG12] what cannot be used yet is pointed at only where nothing else is left', () => {
  const filled = { Name: { passed: true }, Text: { passed: true } };
  expect(pointedAt({ Action: {}, ...filled, Save: { usable: false } })).toBe('Save');
  expect(pointedAt({ Action: { usable: false } })).toBe('Action');
  expect(pointedAt({ Action: {}, Add: { usable: false } })).toBe('Action');
});

test('[LG12] what is pressed or open already is never pointed at', () => {
  expect(pointedAt({ Action: { passed: true } })).toBeUndefined();
  expect(pointedAt({ Action: { passed: true }, Add: { passed: true } })).toBeUndefined();
});

test('[LG13] somebody is at a place whatever else stands in the address, and not beside or below it', () => {
  expect(isWithin('/a/1/um!skills/new', '#/a/1/um!skills/new')).toBe(true);
  expect(isWithin('/a/1/um!skills', '#/a/1/um!skills/new')).toBe(false);
  expect(isWithin('/visitor-page/?siteid=1', '#/visitor-page/?siteid=1&x=2')).toBe(true);
  expect(isWithin('/visitor-page/?siteid=1', '#/visitor-page/?siteid=2')).toBe(false);
});

test('[LG13] the form of a new thing is a place of the step that makes one', () => {
  const made = lessons.flatMap(({ steps }) => steps).filter(({ where }) => where.also);
  expect(made.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['bot-skill', 'human-skill', 'bot-user', 'campaign', 'engagement', 'escalation']),
  );
  for (const { where } of made) expect(where.also).toContainEqual(expect.stringMatching(/\/new$/));
});

/** Room that is there or comes, as media queries tell it. */
function roomFor(matches: boolean) {
  const calls: (() => void)[] = [];
  const room = { matches, addEventListener: (_: 'change', call: () => void) => void calls.push(call) };
  return {
    room,
    comes() {
      room.matches = true;
      for (const call of calls) call();
    },
  };
}

test('[LG11] the panel begins open where there is room, and keeps what somebody chose', () => {
  const storage = memoryStorage();
  const [wide, narrow] = [roomFor(true).room, roomFor(false).room];
  expect(new PanelOpen(wide, false, storage).open).toBe(true);
  const panel = new PanelOpen(narrow, false, storage);
  expect(panel.open).toBe(false);
  panel.open = true;
  expect(new PanelOpen(narrow, false, storage).open).toBe(true);
  panel.open = false;
  expect(new PanelOpen(wide, false, storage).open).toBe(false);
});

test('[LG11] a page that learns how wide it is after it began opens the panel then, unless somebody has said otherwise', () => {
  const late = roomFor(false);
  const panel = new PanelOpen(late.room, false, memoryStorage());
  late.comes();
  expect(panel.open).toBe(true);
  const other = roomFor(false);
  const shut = new PanelOpen(other.room, false, memoryStorage());
  shut.open = false;
  other.comes();
  expect(shut.open).toBe(false);
});

test('[LG54] the panel is open where an address names a lesson, unless it was shut in this tab', () => {
  const storage = memoryStorage();
  const { room } = roomFor(false);
  const panel = new PanelOpen(room, true, storage);
  expect(panel.open).toBe(true);
  panel.open = false;
  expect(new PanelOpen(room, true, storage).open).toBe(false);
});
