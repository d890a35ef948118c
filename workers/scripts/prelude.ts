/** The longest text and the longest object, as JSON, that leave the guest as one argument, how many arguments do, and the longest answer of an endpoint. */
const most = { text: 100_000, json: 200_000, given: 8, returned: 1_000_000 };

/** How an answer to the guest begins: a value as JSON follows, or the message of an error; or nothing more is to run. */
export const answers = { value: '=', error: '!', end: '.' } as const;

/**
 * Makes `botContext`, the clock and chance, in the guest, before anything of an author’s runs there: what an author changes later is not
 * used here, so lists are written by hand and not by what arrays can do. Given: the one call that leads out, and the names of the
 * functions. Answers what begins a job (the moment, and where chance begins), what puts anything that was thrown into words, and what
 * makes JSON of what was returned.
 */
export const prelude = `(function (call, names) {
  'use strict';
  let now = 0;
  let seed = 0;
  const { parse, stringify } = JSON;
  const { construct } = Reflect;
  const { imul } = Math;
  const { Error, InternalError, RangeError, TypeError, String } = globalThis;
  const slice = Function.prototype.call.bind(String.prototype.slice);
  const isError = Function.prototype.call.bind(Object.prototype.isPrototypeOf, Error.prototype);
  const isOwnError = Function.prototype.call.bind(Object.prototype.isPrototypeOf, InternalError.prototype);

  function argument(given, name) {
    switch (typeof given) {
      case 'string':
        return stringify(given.length > ${most.text} ? slice(given, 0, ${most.text}) : given);
      case 'number':
        return given - given === 0 ? '' + given : '"' + given + '"';
      case 'bigint':
        return '"' + given + '"';
      case 'boolean':
        return '' + given;
      case 'object': {
        const json = stringify(given);
        if (json === undefined) return 'null';
        if (json.length > ${most.json}) throw new RangeError('botContext.' + name + ': what it was given is too large');
        return json;
      }
      default:
        return 'null';
    }
  }

  // What stands in a message is asked by functions, which no JSON can hold.
  const entity = ([phrase, data]) => ({ getPhrase: () => phrase, getDataValue: () => data });
  function entities(found) {
    if (found === null) return null;
    for (let i = 0; i < found.length; i += 1) found[i] = entity(found[i]);
    return found;
  }

  const botContext = {};
  for (const name of parse(names))
    botContext[name] = function () {
      let given = '[';
      for (let i = 0; i < arguments.length && i < ${most.given}; i += 1)
        given += (i > 0 ? ',' : '') + argument(arguments[i], name);
      const answer = call(name, given + ']');
      switch (answer[0]) {
        case '${answers.value}':
          return name === 'getNamedEntities' ? entities(parse(slice(answer, 1))) : parse(slice(answer, 1));
        case '${answers.error}':
          throw new TypeError('botContext.' + name + ': ' + slice(answer, 1));
        default:
          // Nothing an author writes can catch the end that comes upon this.
          for (;;);
      }
    };
  globalThis.botContext = botContext;

  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) => construct(target, given.length === 0 ? [now] : given, made),
    apply: () => '' + new RealDate(now),
  });
  RealDate.now = () => now;
  RealDate.prototype.constructor = globalThis.Date;

  Math.random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = seed ^ (seed >>> 15);
    mixed = imul(mixed, seed | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  function shown(given) {
    return stringify(slice(String(given), 0, 4000));
  }
  const begin = (at, from) => {
    now = at;
    seed = from;
  };
  const explain = (thrown) => {
    try {
      switch (typeof thrown) {
        case 'object':
          if (thrown === null) return '["null",null]';
          if (isOwnError(thrown)) return '["internal",' + shown(thrown.message) + ',' + shown(thrown.stack) + ']';
          if (isError(thrown))
            return '["error",' + shown(thrown.name + ': ' + thrown.message) + ',' + shown(thrown.stack) + ']';
          return '["object",' + shown(stringify(thrown)) + ']';
        case 'symbol':
          return '["symbol",' + shown(thrown) + ']';
        default:
          return '["' + typeof thrown + '",' + shown(thrown) + ']';
      }
    } catch {
      return '["unreadable",""]';
    }
  };
  const write = (returned) => {
    const json = stringify(returned);
    if (json !== undefined && json.length > ${most.returned}) throw new RangeError('what it returned is too large');
    return json;
  };
  return { begin, explain, write };
})`;
