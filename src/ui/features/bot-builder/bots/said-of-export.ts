import type { Bot } from '#model/bot';

/** What whoever passes an exported bot on should know of the file. [BB205] */
export function saidOfExport({ name, integrations }: Bot, tests: number): string {
  const carriesHeaders = integrations.some((one) => 'headers' in one && one.headers.length > 0);
  const more = [
    carriesHeaders &&
      'The headers of its integrations are in the file: look for keys and passwords before you pass it on.',
    tests > 0 &&
      `Its ${tests === 1 ? 'test is' : `${tests} tests are`} not: each is exported by its own menu.`,
  ];
  return [`Bot ${name} exported.`, ...more].filter(Boolean).join(' ');
}
