/** `A)Yes` or `A) Yes`. */
const labelled = /^([a-z0-9]{1,3})\s*\)\s*(.*)$/is;

/** The first option that a message means: by its letter, with or without the bracket, by its text, or as a whole; as it was given. */
export function evaluateOptions(message: string, options: readonly string[]): string | null {
  const said = plain(message);
  if (said === '') return null;
  return (
    options.find((option) => {
      const whole = plain(option);
      const [, letter, label] = labelled.exec(whole) ?? [];
      return [whole, letter, letter && `${letter})`, label].includes(said);
    }) ?? null
  );
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
