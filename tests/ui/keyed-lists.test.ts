import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const pages = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svelte'))
  .map((name) => ({ name, text: readFileSync(`src/ui/${name}`, 'utf8') }));
const found = (form: RegExp) =>
  pages.flatMap(({ name, text }) => [...text.matchAll(form)].map((each) => ({ name, list: each[1] ?? '' })));

/** What is keyed by itself: lists that the program has written, and those that hold each once wherever they are saved, read or imported. */
const eachOnce = [
  ...['[4, 10, 16]', '[20, 27, 34, 41]', 'bots', 'rates', 'sides', 'known', 'transferTroubles'],
  ...['connectorFaults', 'connectorParts', 'doorsOfBuilder', 'offered', 'permissions'],
  ...['keysOf(wordsOfPart)', 'panelsOf(interaction)'],
  ...['connector.faults ?? []', 'interaction.patterns', 'list', 'missing'],
];

test('[AE170] what may come twice is keyed by its place: sentences, and what is put together of values', () => {
  const put =
    /\{#each ([^}]*\((?:line|note|sentence|text|reason|value|`.*`|JSON\..*|\w+\.(?:text|sentence|label|title|line))\))\}/g;
  expect(found(put)).toEqual([]);
});

test('[AE170] what is keyed by itself is of a list that holds each once', () => {
  const byItself = /\{#each ([^}]+?) as (\w+)(?:, \w+)? \(\2\)\}/g;
  const lists = new Set(found(byItself).map(({ list }) => list));
  expect([...lists].sort()).toEqual([...eachOnce].sort());
});
