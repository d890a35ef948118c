/** The name under which the response of an integration is remembered. */
export function responseVariableOf({ responseVariable }: { readonly responseVariable: string }): string {
  return `api_${responseVariable}`;
}
