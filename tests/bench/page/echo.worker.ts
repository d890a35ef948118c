/** The least a worker can do: everything comes straight back. */
declare const self: { onconnect: ((event: MessageEvent) => void) | null };
self.onconnect = ({ ports: [port] }) => {
  if (port) port.onmessage = ({ data }: MessageEvent) => port.postMessage(data);
};
