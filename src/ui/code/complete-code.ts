import { botContextFunctions } from '#model/script-functions';

interface Before {
  matchBefore(pattern: RegExp): { readonly from: number; readonly text: string } | null;
}

const options = botContextFunctions.map(({ name, signature, about }) => ({
  label: name,
  type: 'function',
  detail: signature,
  info: about,
}));

/** What `botContext.` can be followed by. */
export function completeCode(context: Before) {
  const before = context.matchBefore(/botContext\.\w*/);
  return before && { from: before.from + 'botContext.'.length, options, validFor: /^\w*$/ };
}
