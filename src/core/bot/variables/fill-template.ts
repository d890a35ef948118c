/** `{$name}`, `{$botContext.name}`. */
const placeholder = /\{\$([^{}]*)\}/g;

export function hasVariable(template: string): boolean {
  return template.search(placeholder) !== -1;
}

/** Puts values in place of variables; what is unset becomes nothing. */
export function fillTemplate(template: string, valueOf: (name: string) => string): string {
  return template.replace(placeholder, (_, name: string) => valueOf(name.trim()));
}
