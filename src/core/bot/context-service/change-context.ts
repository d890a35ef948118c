import { failed, ok, type Result } from '#base/result';
import { unreachable } from '#base/unreachable';
import { isJson } from '#model/json';
import type {
  ContextChange,
  ContextNamespace,
  ContextPlace,
  ContextProperty,
  ContextShelf,
  ContextStore,
} from '#model/context-store';
import { counts, lengths, limits, times } from '#model/limits';

const namespaceName = /^[A-Za-z0-9_]+$/;
/** The platform's own. */
const reserved: ReadonlySet<string> = new Set([
  ...['consumer', 'operational', 'conversation', 'faas', 'custom', 'sde'],
]);

interface At {
  readonly now: number;
  /** How many more there are than this store shows, and their characters. */
  readonly beside?: ContextSize;
}

export interface ContextSize {
  readonly properties: number;
  readonly characters: number;
}

/** What is kept after a change, or why the service refuses it. What is over by then is gone. [SC42] */
export function changeContext(
  before: ContextStore,
  change: ContextChange,
  at: At,
): Result<ContextStore, string> {
  const store = { ...before, properties: current(before.properties, at.now) };
  const { namespaces, properties } = store;
  const known = namespaces.find(({ name }) => name === change.namespace);
  const unknown = `there is no namespace “${change.namespace}”`;
  switch (change.does) {
    case 'register':
      return registered(store, change.namespace, change.keptMs);
    case 'delete-namespace':
      if (!known) return failed(unknown);
      return ok({
        namespaces: namespaces.filter((one) => one !== known),
        properties: properties.filter(({ namespace }) => namespace !== known.name),
      });
    case 'set': {
      const made = known ? ok(store) : registered(store, change.namespace, null);
      return made.ok ? withProperty(made.value, change, at) : made;
    }
    case 'delete': {
      if (!known) return failed(unknown);
      const { key } = change;
      const rest = properties.filter((one) => !(isOn(one, change) && (key === null || one.key === key)));
      return key === null || rest.length < properties.length
        ? ok({ namespaces, properties: rest })
        : failed(`there is no “${key}”`);
    }
    default:
      return unreachable(change);
  }
}

/** Those that are not over. */
export function current(properties: readonly ContextProperty[], now: number): readonly ContextProperty[] {
  return properties.filter(({ until }) => until > now);
}

export function isOn(one: ContextShelf, { namespace, scope, of }: ContextShelf): boolean {
  return one.namespace === namespace && one.scope === scope && one.of === of;
}

function isAt(one: ContextPlace, place: ContextPlace): boolean {
  return one.key === place.key && isOn(one, place);
}

/** In characters of JSON; measured once. */
const lengthsOf = new WeakMap<ContextProperty, number>();

export function contextSize(properties: readonly ContextProperty[]): ContextSize {
  const characters = properties.reduce((sum, one) => {
    const length = lengthsOf.get(one) ?? JSON.stringify(one).length;
    lengthsOf.set(one, length);
    return sum + length;
  }, 0);
  return { properties: properties.length, characters };
}

/** One that is there stays: what comes from now on is kept as long as it says now. */
function registered(store: ContextStore, name: string, keptMs: number | null): Result<ContextStore, string> {
  const { namespaces } = store;
  if (keptMs !== null && !(keptMs > 0)) return failed('a time to live is a number of seconds above 0');
  const known = namespaces.find((one) => one.name === name);
  const longest = times.longestContext;
  const kept = Math.ceil(Math.min(keptMs ?? known?.keptMs ?? longest, longest));
  const one: ContextNamespace = { name, keptMs: kept };
  if (known) return ok({ ...store, namespaces: namespaces.with(namespaces.indexOf(known), one) });
  if (reserved.has(name)) return failed(`the namespace “${name}” is the platform’s own`);
  if (name.length > limits.contextName || !namespaceName.test(name))
    return failed('the name of a namespace has letters, digits and _ only');
  if (namespaces.length >= counts.contextNamespaces)
    return failed(`an account has at most ${counts.contextNamespaces} namespaces`);
  return ok({ ...store, namespaces: [...namespaces, one] });
}

function withProperty(
  store: ContextStore,
  { namespace, scope, of, key, value }: Extract<ContextChange, { does: 'set' }>,
  { now, beside = { properties: 0, characters: 0 } }: At,
): Result<ContextStore, string> {
  if (key === '' || key.length > limits.contextName)
    return failed(`the name of a value has 1 to ${limits.contextName} characters`);
  if (value === null || !isJson(value, lengths.variable))
    return failed(`a value has 1 to ${lengths.variable} characters`);
  const keptMs = store.namespaces.find(({ name }) => name === namespace)?.keptMs ?? 0;
  const property = { namespace, scope, of, key, value, until: now + keptMs };
  const properties = [...store.properties.filter((one) => !isAt(one, property)), property];
  const size = contextSize(properties);
  return size.properties + beside.properties > counts.contextProperties ||
    size.characters + beside.characters > lengths.context
    ? failed(`an account keeps at most ${lengths.context} characters`)
    : ok({ ...store, properties });
}
