/**
 * What runs around the code of a function, in its realm. The author’s text comes first, so that its lines count as they are; it finds
 * `console`, and a `require` that has nothing. Answers a promise: `result` or `error` as the function tells its callback, or as a promise of
 * it brings.
 */
export function lambdaCode(code: string, input: unknown): string {
  return `const lambdaOf = function () {${code}
;return typeof lambda === 'function' ? lambda : undefined; };
${runtime}
return invoke(lambdaOf(), JSON.parse(${JSON.stringify(JSON.stringify(input))}));`;
}

const runtime = `const shown = (given) => {
  try {
    if (given instanceof Error) return given.name + ': ' + given.message;
    return typeof given === 'string' ? given : String(JSON.stringify(given));
  } catch {
    return 'what cannot be read';
  }
};
const write = (...given) => botContext.printDebugMessage(given.map(shown).join(' '));
const console = { log: write, debug: write, info: write, warn: write, error: write };
const require = (name) => {
  throw new Error('require(' + shown(name) + '): there are no modules here, and nothing outside can be reached');
};
const invoke = (lambda, input) => {
  if (!lambda) throw new Error('the code declares no function lambda(input, callback)');
  return new Promise((resolve, reject) => {
    const callback = (error, result) => {
      if (error === null || error === undefined) resolve({ result: result === undefined ? null : result });
      else resolve({ error: error instanceof Error ? String(error.message) : shown(error) });
    };
    const returned = lambda(input, callback);
    if (returned && typeof returned.then === 'function')
      returned.then((value) => void (value === undefined || resolve({ result: value })), reject);
  });
};`;
