import type { Line } from '../lines';
import type { Invariant } from './invariant';

export const oneAnswer: Invariant = {
  id: 'SI3',
  name: 'each request has one answer',
  judge(report) {
    const open = new Map<Line, Map<string, string>>();
    return {
      onRequest(line, request) {
        const waiting = open.get(line) ?? new Map<string, string>();
        open.set(line, waiting.set(request.id, request.type));
      },
      onFrame(line, frame) {
        if (frame.kind !== 'resp') return;
        if (!open.get(line)?.delete(frame.reqId))
          report(`${line.owner} gets a second or strange answer ${frame.reqId}: ${JSON.stringify(frame)}`);
      },
      afterDeed({ machine }) {
        for (const [line, waiting] of open) {
          if (!line.whole) open.delete(line);
          else if (machine.up)
            for (const [id, type] of waiting) report(`${line.owner} has no answer to ${type} (${id})`);
        }
      },
    };
  },
};
