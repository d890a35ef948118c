/** Puts the text on the clipboard; false where the browser refuses, as it may in a frame or without https. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
