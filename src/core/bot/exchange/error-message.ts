import { limits } from '#model/limits';
import { textAt, withAt, type Raw } from './raw';

const errorPath = ['botAttributes', 'DEFAULT_ERROR_MESSAGE'] as const;

/** What a file says in place of the texts about errors. @param bot the part of the file that tells of the bot itself */
export function errorMessageIn(bot: unknown): { readonly errorMessage?: string } {
  const errorMessage = textAt(bot, ...errorPath);
  const isSaid = errorMessage.trim() !== '' && errorMessage.length <= limits.interactionText;
  return isSaid ? { errorMessage } : {};
}

export function withErrorMessage(bot: Raw, now: string): Raw {
  return (errorMessageIn(bot).errorMessage ?? '') === now ? bot : (withAt(bot, errorPath, now) as Raw);
}
