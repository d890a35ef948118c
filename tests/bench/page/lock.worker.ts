/** The least a worker can do that only one may be: it says when it holds the lock, and answers what comes then. */
import { bareLock } from './bare-lock';

void navigator.locks.request(bareLock, () => {
  self.onmessage = () => self.postMessage('answer');
  self.postMessage('held');
  return new Promise(() => {});
});
