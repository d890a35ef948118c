/** Whether a filled text can be a skill's id: nothing but digits. conversation-builder §9.2 */
export function isSkillId(text: string): boolean {
  return /^\d+$/.test(text);
}
