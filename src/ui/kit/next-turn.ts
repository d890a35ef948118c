type Due = () => void;

const { port1, port2 } = new MessageChannel();
const waiting: Due[] = [];
let asked: Due[] = [];
let isRunning = false;

port1.onmessage = () => {
  waiting.unshift(...asked);
  asked = [];
  waiting.shift()?.();
  isRunning = false;
  if (waiting.length > 0) run();
};

/**
 * The turn of a part of the page to be built, `{#await nextTurn() then}`: one in each task, so that none gets long. They come
 * in the order of the page: what a part asks for while it is built comes before what stands below it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((due) => {
    asked.push(due);
    run();
  });
}

function run(): void {
  if (!isRunning) port2.postMessage(null);
  isRunning = true;
}
