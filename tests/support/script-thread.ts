import { parentPort } from 'node:worker_threads';
import { serveJobs, type ThreadWord } from '#workers/scripts/thread';
import { createNodeScripts } from './node-scripts';

/** A thread of Node’s for scripts; bundled before it runs. */
const port = parentPort;
if (!port) throw new Error('This runs as a thread.');
const jobs: Parameters<typeof serveJobs>[0] = {
  postMessage: (word: ThreadWord) => port.postMessage(word),
  onmessage: null,
};
port.on('message', (data) => jobs.onmessage?.(new MessageEvent('message', { data })));
serveJobs(jobs, createNodeScripts());
