import { botContextFunctions } from '#model/script-functions';

interface Before {
  matchBefore(pattern: RegExp): { readonly from: number; readonly text: string } | null;
}

const options = botContextFunctions.map(({ name, signature, about, ...more }) => {
  const isDeprecated = 'isDeprecated' in more;
  return {
    label: name,
    type: 'function',
    detail: isDeprecated ? `${signature} deprecated` : signature,
    info: about,
    // As low as the list allows: last.
    boost: isDeprecated ? -99 : 0,
  };
});

/** What `botContext.` can be followed by. */
export function completeCode(context: Before) {
  const before = context.matchBefore(/botContext\.\w*/);
  return before && { from: before.from + 'botContext.'.length, options, validFor: /^\w*$/ };
}
