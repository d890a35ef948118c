import type { Bot } from '#model/bot';

/** What deleting a bot takes along, a line each. [BB10] */
export function lostWithBot(bot: Bot, tests = 0): string[] {
  const interactions = bot.dialogs.reduce((sum, dialog) => sum + dialog.interactions.length, 0);
  return [
    `${count(bot.dialogs.length, 'dialog')} with ${count(interactions, 'interaction')}`,
    ...bot.integrations.map(({ name }) => `The integration ${name}`),
    ...(tests === 0 ? [] : [count(tests, 'test')]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
