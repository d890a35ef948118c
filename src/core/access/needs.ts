import { editingProfiles, needToDeploy, nobody, somebody, type Need } from './may';

type Deployed = Parameters<typeof needToDeploy>[0];

/** What takes more than being somebody, or less, by the command's type. */
const needs: ReadonlyMap<string, (asked: never) => Need> = new Map([
  ['connector.save', ({ draft }: { readonly draft: Deployed }) => needToDeploy(draft)],
  ['connector.restore', ({ connector }: { readonly connector: Deployed }) => needToDeploy(connector)],
  ['profile.save', () => editingProfiles],
  ['profile.delete', () => editingProfiles],
  ['profile.restore', () => editingProfiles],
  ['lesson.enter', () => nobody],
] as readonly (readonly [string, (asked: never) => Need])[]);

/** What a command needs of who gives it: the engine asks before it carries one out, a page before it offers one. */
export function needOf(asked: { readonly type: string; readonly [field: string]: unknown }): Need {
  // Each is given the command it stands beside.
  const need = needs.get(asked.type) as ((asked: unknown) => Need) | undefined;
  return need ? need(asked) : somebody;
}
