/** Whether a filled text can be a skill's id: nothing but digits. */
export function isSkillId(text: string): boolean {
  return /^\d+$/.test(text);
}
