import { codePanels, type Code, type CodePanel } from '#model/code';
import { keysOf } from '#model/keys-of';
import { limits } from '#model/limits';
import { isRaw, rawAt, textAt, withAt, type Raw } from './raw';

/** How a file calls the code panels. */
const panels: { readonly [P in CodePanel]: string } = {
  'pre-process': 'preProcessMessage',
  'post-process': 'postProcessMessage',
  'user-response': 'processUserResponse',
};
const order = keysOf(codePanels);

function isRun(code: string, limit: number): boolean {
  return code.trim() !== '' && code.length <= limit;
}

/** The code of an interaction; what is too long stays where it is and is not run. */
export function codeIn(raw: Raw): { readonly code?: Code } {
  const held = order.filter((panel) => isRun(textAt(raw, panels[panel]), limits.code));
  const code = Object.fromEntries(held.map((panel) => [panel, textAt(raw, panels[panel])]));
  return held.length > 0 ? { code } : {};
}

/** The interaction with this code, where it does not have it already. */
export function withCode(raw: Raw, code: Code | undefined): Raw {
  const was = codeIn(raw).code;
  const changed = order.filter((panel) => (code?.[panel] ?? '') !== (was?.[panel] ?? ''));
  return { ...raw, ...Object.fromEntries(changed.map((panel) => [panels[panel], code?.[panel] ?? ''])) };
}

/** Which panels of an interaction hold more than is run here. */
export function tooLongCode(raw: unknown): readonly string[] {
  return order.map((panel) => panels[panel]).filter((key) => textAt(raw, key).length > limits.code);
}

/** The functions of the whole bot; nothing where there are none, or too many to be run. */
export function globalFunctionsIn(file: Raw): { readonly globalFunctions?: string } {
  const code = textAt(file, 'globalFunctions', 'methods');
  return isRun(code, limits.globalFunctions) ? { globalFunctions: code } : {};
}

/** The file with these functions, where it does not have them already. */
export function withGlobalFunctions(file: Raw, code: string, chatBotId: string): Raw {
  if (code === (globalFunctionsIn(file).globalFunctions ?? '')) return file;
  const own = rawAt(file, 'globalFunctions');
  const written = { ...(isRaw(own) ? own : {}), chatBotId, methods: code };
  return withAt(file, ['globalFunctions'], written) as Raw;
}
