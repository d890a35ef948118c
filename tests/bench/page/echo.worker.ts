/** The least a worker can do: on every port it is handed, an answer comes straight back. */
declare const self: { onconnect: ((event: MessageEvent) => void) | null };
self.onconnect = ({ ports: [page] }) => {
  if (page) page.onmessage = ({ ports: [port] }: MessageEvent) => port && serve(port);
};

function serve(port: MessagePort): void {
  port.onmessage = ({ data: { id } }: MessageEvent) =>
    port.postMessage({ id, result: { ok: true, value: null } });
}
