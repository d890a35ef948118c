import { limits } from '#model/limits';
import { textAt, withAt, type Raw } from './raw';

const path = ['comment', 'content'] as const;

/** What authors noted beside an interaction; what is too long stays where it is. */
export function commentIn(raw: Raw): { readonly comment?: string } {
  const comment = textAt(raw, ...path);
  return comment.trim() !== '' && comment.length <= limits.comment ? { comment } : {};
}

/** The interaction with this comment, where it does not have it already. */
export function withComment(raw: Raw, comment = ''): Raw {
  return comment === (commentIn(raw).comment ?? '') ? raw : (withAt(raw, path, comment) as Raw);
}
