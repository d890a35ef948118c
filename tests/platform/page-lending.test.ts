import { afterEach, expect, test } from 'vitest';
import { settle } from '#support/stepped-clock';
import { createPageLending } from '#workers/platform/page-lending';

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** Pages that take what they are given, and one thing that is lent by one of them. */
function lendBy(...names: readonly string[]) {
  const pages = new Set(names);
  const lent: [page: string, what: MessagePort | null][] = [];
  const lending = createPageLending(pages, (page: string, port) => {
    lent.push([page, port]);
    if (port) open.push(port);
  });
  const heard: unknown[] = [];
  const begin = () => lending.begin({ word: (data) => heard.push(data), lost: () => heard.push('lost') });
  return {
    pages,
    lending,
    lent,
    heard,
    begin,
    lenders: () => lent.flatMap(([page, port]) => (port ? [page] : [])),
  };
}
const received = (port: MessagePort) =>
  new Promise((resolve) => (port.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)));

test('[OH5] one page lends, and what is said crosses its port', async () => {
  const { lent, heard, begin } = lendBy('first', 'second');
  const { give, end } = begin();
  const [[page, port] = ['', null]] = lent;
  port?.postMessage('ready');
  give('request');
  expect([page, await received(port!)]).toEqual(['first', 'request']);
  await settle();
  expect(heard).toEqual(['ready']);
  end();
  expect(lent.at(-1)).toEqual(['first', null]);
});

test('[OH6] a page of which nothing was heard is not the first one to be asked again; one that has spoken is', async () => {
  const { lent, begin, lenders } = lendBy('first', 'second');
  begin().end();
  const { end } = begin();
  lent.at(-1)?.[1]?.postMessage('ready');
  await settle();
  end();
  begin();
  expect(lenders()).toEqual(['first', 'second', 'first']);
});

test('[OH6] without a page the next one to come is asked', () => {
  const { pages, lending, begin, lenders } = lendBy();
  begin();
  lending.pagesChanged();
  expect(lenders()).toEqual([]);
  pages.add('late');
  lending.pagesChanged();
  expect(lenders()).toEqual(['late']);
});

test('[OH7] when the page that lends goes, that is told; when another one goes, nothing is', () => {
  const { pages, lending, heard, begin } = lendBy('first', 'second');
  begin();
  pages.delete('second');
  lending.pagesChanged();
  expect(heard).toEqual([]);
  pages.delete('first');
  lending.pagesChanged();
  expect(heard).toEqual(['lost']);
});
