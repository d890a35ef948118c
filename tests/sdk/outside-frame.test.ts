import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginFrame } from '../../src/sdk/outside/begin-frame';

/** As much of a page as a frame is begun in. */
class FakeFrame {
  readonly attributes = new Map<string, string>();
  readonly posted: unknown[] = [];
  isThere = false;
  onload: (() => void) | null = null;
  contentWindow = { postMessage: (...given: unknown[]) => this.posted.push(given) };
  sandboxedFirst = false;
  #address = '';
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  set src(address: string) {
    this.sandboxedFirst = this.attributes.has('sandbox');
    this.#address = address;
  }
  get src(): string {
    return this.#address;
  }
  remove(): void {
    this.isThere = false;
  }
}

let frame = new FakeFrame();
beforeEach(() => {
  frame = new FakeFrame();
  vi.stubGlobal('document', {
    createElement: () => frame,
    body: { append: (one: FakeFrame) => (one.isThere = true) },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('[OH3] a page begins the frame without an origin, from the first, and gives it its port once', () => {
  const { port1 } = new MessageChannel();
  const end = beginFrame(port1);
  expect([frame.attributes.get('sandbox'), frame.sandboxedFirst, frame.src, frame.isThere]).toEqual([
    ...['allow-scripts', true, 'outside.html', true],
  ]);
  frame.onload?.();
  frame.onload?.();
  expect(frame.posted).toEqual([[null, '*', [port1]]]);
  end();
  end();
  expect(frame.isThere).toBe(false);
  port1.close();
});
