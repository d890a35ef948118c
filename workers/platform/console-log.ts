import type { Log } from '../host/ports';

export const consoleLog: Log = {
  warn(text, cause) {
    if (cause === undefined) console.warn(text);
    else console.warn(text, cause);
  },
  bug: (text, cause) => console.error(text, cause),
};
