const wrong = '[aria-invalid="true"], [aria-describedby*="-error"]';
const takesFocus = 'input, select, textarea, button, [tabindex]';

/**
 * Leads to the first field in which something is wrong: it has the focus, and it and its sentence stand in sight, above
 * what sticks to the foot. A sentence that is about no field is brought into sight itself. [KT6]
 */
export function showWrong(within: ParentNode): void {
  const field = within.querySelector<HTMLElement>(wrong);
  if (!field) {
    within.querySelector('.error[role="alert"]')?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const control = field.matches(takesFocus) ? field : (field.querySelector<HTMLElement>(takesFocus) ?? field);
  control.focus({ preventScroll: true });
  // Where there is not room for both the field itself stays.
  for (const element of [...sentencesOf(field), control]) element.scrollIntoView({ block: 'nearest' });
}

function sentencesOf(field: HTMLElement): readonly HTMLElement[] {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.filter((id) => id.endsWith('-error')).flatMap((id) => document.getElementById(id) ?? []);
}
