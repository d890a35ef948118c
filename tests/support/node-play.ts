import * as serverPart from '#workers/host/server-part';
import * as botAsksPart from '#workers/host/bot-asks-part';
import * as commands from '#workers/host/commands';
import * as connectorPart from '#workers/host/connector-part';
import { playFiles, type PlayFiles, type PlayResult } from '#workers/host/play/play-files';
import type { PlayChannel } from '#model/bot-test';
import type { ScratchPorts } from '#workers/host/play/scratch-host';
import { worldFiles } from '#workers/persistence/world-files';
import { lateScripts } from './node-scripts';

/** What fails here is a fault of the program, and not of what is played. */
function fault(text: string, cause?: unknown): never {
  throw new Error(text, { cause });
}

export const nodePlayPorts: ScratchPorts = {
  parts: {
    connectors: () => Promise.resolve(connectorPart),
    botAsks: () => Promise.resolve(botAsksPart),
    server: () => Promise.resolve(serverPart),
    commands: () => Promise.resolve(commands),
  },
  scripts: lateScripts,
  log: { warn: fault, bug: fault },
  soon: (call) => void setImmediate(call),
  isLate: () => false,
};

/** Files played in Node, without a browser. */
export function playInNode(files: PlayFiles, channel: PlayChannel = 'web'): Promise<PlayResult> {
  return playFiles(files, channel, { ...nodePlayPorts, readWorld: worldFiles.read });
}
