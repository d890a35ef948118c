import { builtFile, bundleWhole } from './built-file.mjs';

/** What pages around take: it must stay where it is when everything else has a hash in its name. */
export const embedScript = builtFile('embed.js', 'text/javascript; charset=utf-8', () =>
  bundleWhole('src/sdk/embed/element.ts', 'handoffSandbox'),
);
