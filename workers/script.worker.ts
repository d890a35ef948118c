import wasmAddress from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import { createPatientClock } from './scripts/patient-clock';
import { createScriptRealm } from './scripts/realm';
import { serveJobs } from './scripts/thread';

/** Nothing is asked of the server’s types: some do not know wasm. */
async function load() {
  const answer = await fetch(wasmAddress);
  return createScriptRealm(
    await WebAssembly.compile(await answer.arrayBuffer()),
    createPatientClock(() => performance.now()),
  );
}

/** The first and only word is the port on which jobs come. */
onmessage = ({ data: port }: MessageEvent<MessagePort>) => serveJobs(port, load());
