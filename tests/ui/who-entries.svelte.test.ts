import { flushSync } from 'svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import { whoEntries, type LeaveQuestion } from '../../src/ui/frame/who-entries';
import { fakeApp, user } from './fake-desk';

function menuOf(held: number) {
  vi.stubGlobal('window', { location: { hash: '#/agent' }, addEventListener: () => {} });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { app } = fakeApp([user('robin'), user('kim')]);
  app.desk = {
    agentState: 'online',
    unread: 0,
    held,
    waitingOf: () => 0,
    setState: () => new Promise(() => {}),
  };
  // Rows are there while somebody reads them.
  const stop = $effect.root(() => {
    $effect(() => void [app.me, app.rows('accounts').list]);
  });
  onTestFinished(stop);
  flushSync();
  const asked: LeaveQuestion[] = [];
  const pick = (name: string) => {
    for (const entry of whoEntries(app, (question) => asked.push(question)))
      if (entry !== 'separator' && entry.label.startsWith(name)) entry.onpick();
  };
  return { app, asked, pick };
}

test('[UI321] who has conversations open is asked before somebody else sits down', () => {
  const { app, asked, pick } = menuOf(2);
  pick('robin');
  expect(asked).toEqual([]);
  pick('kim');
  expect(app.me?.id).toBe('robin');
  expect(asked).toMatchObject([{ held: 2 }]);
  asked[0]?.go();
  expect(app.me?.id).toBe('kim');
});

test('[UI321] whose desk is empty is asked nothing', () => {
  const { app, asked, pick } = menuOf(0);
  pick('kim');
  expect(asked).toEqual([]);
  expect(app.me?.id).toBe('kim');
});
