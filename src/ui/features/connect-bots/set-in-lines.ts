/** Line by line where it is JSON, and else as it came. [AE131] */
export function setInLines(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
