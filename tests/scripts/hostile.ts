import type { ScriptAnswer } from '#model/script';

type End = ScriptAnswer['end'];

const stopped = (because: string) => ({ kind: 'stopped', because });
const threw = { kind: 'threw' };
const done = { kind: 'done' };
const said = (text: string): Partial<ScriptAnswer> => ({
  effects: [{ kind: 'debug', text }],
  end: { kind: 'done' },
});
const ends = (end: { readonly kind: string }): Partial<ScriptAnswer> => ({ end: end as End });
const say = (expression: string) => `botContext.printDebugMessage(String(${expression}))`;

/** What a script may try, and how its answer has to look. The interrupts of QuickJS stop all of it. */
export const hostile: readonly (readonly [what: string, code: string, answer: Partial<ScriptAnswer>])[] = [
  // Time
  ['an endless loop', 'for (;;) {}', ends(stopped('time'))],
  ['an endless loop in a try', 'for (;;) try { for (;;) {} } catch (e) {}', ends(stopped('time'))],
  ['an endless loop in a finally', 'try { null.x } finally { for (;;) {} }', ends(stopped('time'))],
  ['an endless loop in a sort', '[1, 2].sort(function () { for (;;); })', ends(stopped('time'))],
  ['an endless loop in a replacement', '"a".replace("a", function () { for (;;); })', ends(stopped('time'))],
  ['an endless loop in a getter', '({ get a() { for (;;); } }).a', ends(stopped('time'))],
  [
    'an endless loop in toJSON',
    'botContext.sendMessage({ toJSON: function () { for (;;); } })',
    ends(stopped('time')),
  ],
  [
    'an endless loop in a proxy',
    'botContext.sendMessage(new Proxy({}, { ownKeys: function () { for (;;); } }))',
    ends(stopped('time')),
  ],
  [
    'an endless loop where the thrown is read',
    'throw { toJSON: function () { for (;;); } }',
    ends(stopped('time')),
  ],
  [
    'an endless loop where an error is read',
    'var e = new Error("x"); Object.defineProperty(e, "stack", { get: function () { for (;;); } }); throw e',
    ends(stopped('time')),
  ],
  ['an endless generator', 'function* g() { for (;;) yield 1 } for (var x of g());', ends(stopped('time'))],
  ['endless recursion by turns', 'function a() { try { a() } catch (e) { a() } } a()', ends(stopped('time'))],
  [
    'an endless loop in an async function',
    '(async function () { for (;;); })(); botContext.sendMessage(1)',
    ends(stopped('time')),
  ],
  [
    'an endless loop in an async function in a promise',
    'new Promise(function () { (async function () { for (;;); })() }); botContext.sendMessage(1)',
    ends(stopped('time')),
  ],
  [
    'endless loops in async functions without end',
    'for (;;) (async function () { for (;;); })()',
    ends(stopped('time')),
  ],
  [
    'an async function that catches its end',
    '(async function () { try { for (;;); } catch (e) { botContext.sendMessage(1) } finally { botContext.sendMessage(1) } })(); botContext.sendMessage(1)',
    { effects: [], ...ends(stopped('time')) },
  ],
  [
    'an endless loop in a promise',
    'new Promise(function () { for (;;); }); botContext.sendMessage(1)',
    ends(stopped('time')),
  ],
  [
    'an endless loop behind a promise',
    'Promise.resolve().then(function () { for (;;); })',
    ends(stopped('time')),
  ],
  ['promises without end', '(function again() { Promise.resolve().then(again) })()', ends(stopped('time'))],
  ['a catastrophic expression', '/^(a+)+$/.test("a".repeat(40) + "b")', ends(stopped('time'))],
  ['another one', '"x".repeat(40).match(/(x+x+)+y/)', ends(stopped('time'))],
  // Memory
  ['one huge string', '"x".repeat(600000000)', ends(stopped('memory'))],
  [
    'many strings',
    'var a = []; for (var i = 0;; i++) a.push("x".repeat(1000000) + i)',
    ends(stopped('memory')),
  ],
  ['a string that doubles', 'var s = "xy"; for (;;) s += s', ends(threw)],
  ['typed arrays', 'var a = []; for (;;) a.push(new Uint8Array(4000000))', ends(stopped('memory'))],
  ['one huge typed array', 'new Float64Array(1000000000)', ends(threw)],
  ['a long join', 'new Array(100000000).join("x".repeat(10))', ends(stopped('memory'))],
  [
    'memory asked for again and again',
    'var a = []; for (;;) try { for (;;) a.push("x".repeat(1000000) + a.length) } catch (e) {}',
    {},
  ],
  ['a map that grows', 'var m = new Map(); for (var i = 0;; i++) m.set(i, "x".repeat(20000) + i)', {}],
  ['objects that grow', 'var o = {}; for (var i = 0;; i++) o["k" + i] = { a: [i] }', {}],
  // Depth
  ['deep recursion', 'function f() { f() } f()', ends(stopped('stack'))],
  ['deep recursion by getters', 'var o = { get a() { return this.a } }; o.a', ends(stopped('stack'))],
  [
    'deep recursion by proxies',
    'var p = new Proxy({}, { get: function (t, k, r) { return r[k] } }); p.x',
    ends(stopped('stack')),
  ],
  [
    'deep recursion in toJSON',
    'var o = { toJSON: function () { return JSON.stringify(o) } }; JSON.stringify(o)',
    ends(stopped('stack')),
  ],
  ['deep JSON', 'JSON.parse("[".repeat(100000))', ends(threw)],
  [
    'a deep object',
    'var a = []; for (var i = 0; i < 10000; i++) a = [a]; JSON.stringify(a)',
    ends(stopped('stack')),
  ],
  ['a deep expression', 'eval("(".repeat(100000))', ends(stopped('stack'))],
  ['a deep regular expression', 'new RegExp("(".repeat(100000))', {}],
  ['a circle', 'var o = {}; o.o = o; botContext.sendMessage(o)', ends(threw)],
  // What is thrown
  ...[
    'null',
    'undefined',
    '""',
    '0',
    'Symbol("s")',
    '{}',
    '[]',
    'function () {}',
    'BigInt(1)',
    'globalThis',
    'Error',
  ].map((thrown) => [`throwing ${thrown}`, `throw ${thrown}`, ends(threw)] as const),
  [
    'throwing what throws when it is read',
    'throw { toString: function () { throw this }, toJSON: function () { throw this } }',
    ends(threw),
  ],
  [
    'throwing a proxy that throws',
    'var no = function () { throw null }; throw new Proxy({}, { get: no, has: no, getPrototypeOf: no, ownKeys: no })',
    ends(threw),
  ],
  ['throwing a revoked proxy', 'var r = Proxy.revocable({}, {}); r.revoke(); throw r.proxy', ends(threw)],
  [
    'throwing an error with evil parts',
    'var e = new Error(); e.message = { toString: function () { throw 1 } }; e.stack = 5; throw e',
    ends(threw),
  ],
  [
    'throwing an error with a false stack',
    'var e = new Error("x"); e.stack = "at (code:-1:99999999999999999999)"; throw e',
    ends(threw),
  ],
  [
    'throwing an error far away',
    'var e = new Error("x"); e.stack = "at (code:999999:1)"; throw e',
    ends(threw),
  ],
  // Built-ins
  ['no JSON', `JSON = null; ${say('botContext.getBotVariable("colour")')}`, said('blue')],
  [
    'JSON that lies',
    `JSON.parse = JSON.stringify = function () { return "lie" }; ${say('botContext.getBotVariable("colour")')}`,
    said('blue'),
  ],
  [
    'toJSON for everything',
    `Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = function () { return "lie" }; ${say('botContext.getBotVariable("colour")')}`,
    said('blue'),
  ],
  [
    'texts that lie',
    `String.prototype.slice = String.prototype.valueOf = String = function () { return "lie" }; botContext.printDebugMessage(botContext.getBotVariable("colour"))`,
    said('blue'),
  ],
  [
    'lists that lie',
    `Object.defineProperty(Array.prototype, "0", { set: function () { throw 1 } }); Array.prototype[Symbol.iterator] = null; ${say('botContext.getBotVariable("colour")')}`,
    said('blue'),
  ],
  [
    'functions that lie',
    `Function.prototype.call = Function.prototype.apply = Function.prototype.bind = null; ${say('botContext.getBotVariable("colour")')}`,
    said('blue'),
  ],
  [
    'a prototype of everything',
    `Object.prototype.__proto__ = null; ({}).__proto__.polluted = "yes"; ${say('botContext.getBotVariable("polluted")')}`,
    said('null'),
  ],
  [
    'a frozen realm',
    `Object.freeze(Object.prototype); Object.freeze(globalThis); ${say('botContext.getBotVariable("colour")')}`,
    said('blue'),
  ],
  ['no botContext', 'botContext = undefined; botContext.sendMessage("x")', ends(threw)],
  [
    'another botContext',
    'botContext = { sendMessage: function () {} }; botContext.sendMessage("x")',
    { effects: [], end: { kind: 'done' } },
  ],
  [
    'errors of its own making',
    'Error = TypeError = RangeError = null; botContext.getHoursType([], "x y")',
    ends(threw),
  ],
  // The way out
  ...[
    'fetch',
    'Worker',
    'require',
    'process',
    'postMessage',
    'setTimeout',
    'indexedDB',
    'WebAssembly',
    'XMLHttpRequest',
    'importScripts',
    'self',
    'window',
    'document',
    'navigator',
    'performance',
    'console',
    'Atomics',
    'std',
    'os',
    'print',
    'load',
  ].map(
    (name) =>
      [
        `looking for ${name}`,
        say(`typeof ${name} + typeof globalThis[${JSON.stringify(name)}]`),
        said('undefinedundefined'),
      ] as const,
  ),
  ['a function made of text', say('Function("return this")() === globalThis'), said('true')],
  [
    'constructors of constructors',
    say('typeof botContext.sendMessage.constructor.constructor("return this")().fetch'),
    said('undefined'),
  ],
  ['importing', 'return import("data:text/javascript,1")', ends(threw)],
  ['importing at the top', 'import "fs"', ends(threw)],
  ['closing the function around it', `}); ${say('typeof fetch')}; (function () {`, {}],
  // Amounts
  [
    'ten thousand effects',
    'for (var i = 0; i < 10000; i++) try { botContext.sendMessage("x") } catch (e) {}',
    ends(stopped('too-many-effects')),
  ],
  [
    'ten thousand effects in async functions',
    'for (var i = 0; i < 10000; i++) (async function () { botContext.sendMessage("x") })()',
    ends(stopped('too-many-effects')),
  ],
  [
    'effects that are very long',
    'for (var i = 0; i < 100; i++) botContext.setBotVariable("v" + i, "x".repeat(99000))',
    ends(stopped('too-many-effects')),
  ],
  [
    'a huge list of texts',
    'botContext.sendMessages(new Array(20000).fill("x"))',
    ends(stopped('too-many-effects')),
  ],
  [
    'very many arguments',
    'botContext.sendMessage.apply(null, new Array(5000).fill("x"))',
    { effects: [{ kind: 'say', text: 'x', quickReplies: [] }] },
  ],
  [
    'hours that are long to read',
    'botContext.getHoursType([" ".repeat(8000), "x|".repeat(4000)], "UTC")',
    { effects: [], ...ends(done) },
  ],
  ['a huge name', 'botContext.getBotVariable("x".repeat(5000000))', ends(done)],
  ['NUL and lone surrogates', say(String.raw`"a\u0000b\ud800c" + "d\udfff"`), said('a\u0000b\ud800cd\udfff')],
  ['NUL in the code', say('"a\u0000b".length'), {}],
  ['lone surrogates in the code', say('"a\ud800b".length'), {}],
  ['a text that is no JSON', say(String.raw`botContext.evaluateOptions('"]', ['"]\\'])`), said('null')],
];
