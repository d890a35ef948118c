import type { FrameWord } from '#model/outside-words';
import { askHost, type Browser } from './ask-host';
import { readAsk } from './read-ask';

// What `outside.html` runs: alone in a frame without an origin.

let wasKept = false;
document.addEventListener('securitypolicyviolation', () => (wasKept = true));

const browser: Browser = {
  fetch: (address, how) => fetch(address, how),
  now: () => Date.now(),
  isOffline: () => !navigator.onLine,
  keepTo(origin) {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${origin}`;
    document.head.append(policy);
  },
  async wasKept() {
    // It is told of in a turn of its own.
    await new Promise((resolve) => setTimeout(resolve));
    return wasKept;
  },
};

/** With an origin it would have what the app has: then somebody else has opened it. */
const isAlone = self.origin === 'null';
let isTaken = false;

addEventListener('message', ({ source, ports: [port] }) => {
  if (!isAlone || isTaken || source !== parent || !port) return;
  isTaken = true;
  const say = (word: FrameWord) => port.postMessage(word);
  let isGiven = false;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const ask = readAsk(data);
    if (!ask || isGiven) return;
    isGiven = true;
    void askHost(ask, browser).then(say);
  };
  say({ type: 'ready' });
});
