import wasmAddress from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import { createInstance } from '#workers/scripts/instance';

/** The least a script can cost: one realm for ever, one function compiled beforehand, one call for each message. */
declare const self: { onmessage: ((event: MessageEvent) => void) | null };
self.onmessage = async ({ ports: [port] }) => {
  const wasm = await WebAssembly.compile(await (await fetch(wasmAddress)).arrayBuffer());
  const { quickjs } = await createInstance(wasm);
  const context = quickjs.newRuntime().newContext();
  const code = `(function (json) { return JSON.stringify({ said: 'Hello ' + JSON.parse(json).userMessage }) })`;
  const compiled = context.unwrapResult(context.evalCode(code));
  if (port)
    port.onmessage = ({ data }: MessageEvent) => {
      const given = context.newString(JSON.stringify(data));
      const said = context.unwrapResult(context.callFunction(compiled, context.undefined, given));
      port.postMessage(JSON.parse(context.getString(said)));
      said.dispose();
      given.dispose();
    };
};
