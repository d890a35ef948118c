import { expect, test, vi } from 'vitest';
import { Updates } from '../../src/ui/updates.svelte';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState;
  readonly postMessage = vi.fn();
  constructor(state: ServiceWorkerState) {
    super();
    this.state = state;
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = new FakeWorker('activated');
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
}

/** A tab of a browser whose offline worker is registered like this. */
async function openTab(registration: FakeRegistration) {
  const reload = vi.fn();
  const updates = new Updates(reload);
  await updates.register({ register: () => Promise.resolve(registration) } as never);
  return { updates, reload };
}

function withWaiting() {
  const registration = new FakeRegistration();
  const next = new FakeWorker('installed');
  registration.waiting = next;
  return { registration, next };
}

test('[UI40] the tab in which a new version is asked for is reloaded; others are told, and reload when their person wants it', async () => {
  const { registration, next } = withWaiting();
  const [mine, other] = [await openTab(registration), await openTab(registration)];
  expect([mine.updates.state, other.updates.state]).toEqual(['waiting', 'waiting']);
  mine.updates.apply();
  expect(next.postMessage).toHaveBeenCalledWith({ type: 'SKIP_WAITING' });
  next.become('activating');
  next.become('activated');
  expect([mine.reload.mock.calls.length, other.reload.mock.calls.length]).toEqual([1, 0]);
  expect(other.updates.state).toBe('replaced');
  other.updates.apply();
  expect(other.reload).toHaveBeenCalledOnce();
});

test('[UI40] a version that comes while the tab is open is told of once it is there', async () => {
  const registration = new FakeRegistration();
  const { updates } = await openTab(registration);
  registration.installing = new FakeWorker('installing');
  registration.dispatchEvent(new Event('updatefound'));
  expect(updates.state).toBe('none');
  registration.installing.become('installed');
  expect(updates.state).toBe('waiting');
});

test('[UI40] the first version of all is no new one', async () => {
  const registration = new FakeRegistration();
  registration.active = null;
  const first = new FakeWorker('installing');
  registration.installing = first;
  const { updates } = await openTab(registration);
  first.become('installed');
  registration.active = first;
  first.become('activated');
  expect(updates.state).toBe('none');
});

test('[UI40] where there are no offline workers, or they are refused, there is nothing to tell', async () => {
  const updates = new Updates(() => {});
  await updates.register(undefined);
  await updates.register({ register: () => Promise.reject(new Error('refused')) } as never);
  expect(updates.state).toBe('none');
});
