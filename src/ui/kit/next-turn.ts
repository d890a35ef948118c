const { port1, port2 } = new MessageChannel();
let waiting: (() => void)[] = [];
let asked: typeof waiting = [];

port1.onmessage = () => {
  waiting = [...asked, ...waiting];
  asked = [];
  waiting.shift()?.();
};

/**
 * The turn of a part of the page to be built, `{#await nextTurn() then}`: one in each task, so that none gets long. They come
 * in the order of the page: what a part asks for while it is built comes before what stands below it.
 */
export function nextTurn(): Promise<void> {
  return new Promise((due) => {
    asked.push(due);
    port2.postMessage(null);
  });
}
