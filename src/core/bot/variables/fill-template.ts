/** `{$name}`, `{$botContext.name}`, `{$.api_Name.path}`. */
const variable = /\{\$[^{}]*\}/;
/** And `{Integration.field}`, which any text in braces could be. */
const placeholder = /\{(\$?)([^{}]*)\}/g;

export interface PlaceholderValues {
  variable(name: string): string;
  /** Of what looks like a part of a result; undefined for what is none. */
  result(name: string): string | undefined;
}

export function hasVariable(template: string): boolean {
  return variable.test(template);
}

/** The variable that a text is, if it is nothing else. */
export function onlyVariable(template: string): string | null {
  return /^\s*\{\$([^{}]*)\}\s*$/.exec(template)?.[1]?.trim() ?? null;
}

/** Puts values in place of variables and of parts of results, each as `written`; what is unset becomes nothing. */
export function fillTemplate(
  template: string,
  values: PlaceholderValues,
  written: (value: string) => string = (value) => value,
): string {
  return template.replace(placeholder, (whole, sign: string, name: string) => {
    const value = sign === '$' ? values.variable(name.trim()) : values.result(name.trim());
    return value === undefined ? whole : written(value);
  });
}
