import { expect, test } from 'vitest';
import { lengthNote } from '../../src/ui/kit/length-note';
import { PickList } from '../../src/ui/kit/pick-list.svelte';
import { filterRows } from '../../src/ui/kit/table';

const skills = ['Bot', 'Human', 'Billing bot', 'Sales'].map((label, index) => ({
  value: String(index),
  label,
}));
const many = Array.from({ length: 130 }, (_, index) => ({ value: String(index), label: `Skill ${index}` }));

test('[UI10] rows that contain every word stay, in their order', () => {
  const rows = ['Bot of billing', 'Human', 'BILLING BOT', 'Billing'];
  expect(filterRows(rows, ' bot  bill ', (row) => row)).toEqual(['Bot of billing', 'BILLING BOT']);
});

test('[UI10] nothing typed keeps every row', () => {
  const rows = ['Bot', 'Human'];
  expect(filterRows(rows, '  ', (row) => row)).toBe(rows);
});

test('[UI11] the length is told near the limit and the excess beyond it', () => {
  expect(lengthNote(47, 60)).toBeUndefined();
  expect(lengthNote(48, 60)).toBe('48 of 60 characters');
  expect(lengthNote(60, 60)).toBe('60 of 60 characters');
  expect(lengthNote(61, 60)).toBe('1 over the limit of 60 characters');
  expect(lengthNote(1_000, undefined)).toBeUndefined();
});

test('[UI12] what is typed narrows the list', () => {
  const list = new PickList(() => skills);
  list.open();
  list.query = 'bot ';
  expect(list.matches.map(({ label }) => label)).toEqual(['Bot', 'Billing bot']);
  list.query = 'nobody';
  expect(list.active).toBeUndefined();
  expect(list.note('')).toContain('nobody');
});

test('[KT2] options are found by the names that were pasted', () => {
  const list = new PickList(() => skills);
  expect(list.named(['sales', ' Human\u200B', 'Nobody']).map(({ label }) => label)).toEqual([
    'Human',
    'Sales',
  ]);
});

test('[UI10][UI12] what nobody can see makes no difference to what is found', () => {
  const list = new PickList(() => [{ value: '1', label: 'Cafe\u0301 2' }]);
  list.query = 'café\u00A02';
  expect(list.matches).toHaveLength(1);
  expect(filterRows(['Cafe\u0301'], 'café', (row) => row)).toHaveLength(1);
});

test('[UI12] moving opens the list and goes round at its ends', () => {
  const list = new PickList(() => skills);
  list.move(1);
  expect(list.isOpen).toBe(true);
  expect(list.active?.label).toBe('Bot');
  list.move(-1);
  expect(list.active?.label).toBe('Sales');
  list.move(1);
  expect(list.active?.label).toBe('Bot');
});

test('[UI12] closing forgets what was typed', () => {
  const list = new PickList(() => skills);
  list.open();
  list.query = 'bot';
  list.close();
  expect(list.matches).toHaveLength(4);
});

test('[UI12] at most a hundred options are shown, and the rest is told', () => {
  const list = new PickList(() => many);
  expect(list.matches).toHaveLength(100);
  expect(list.note('')).toContain('30 more');
});

test('[UI12] a list without options says so', () => {
  expect(new PickList(() => []).note('No skills yet.')).toBe('No skills yet.');
});
