import { sameName } from '#model/comparable-text';
import type { Bot } from '#model/bot';
import type { Dialog } from '#model/dialog';
import type { Interaction } from '#model/interaction';
import { passesOn, targetOf } from '#model/passes-on';
import { hasRole } from '#model/profile';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import type { Crew } from '../lesson';
import type { Me, Scene } from '../scene';

/** Who plays which part of the tutorial in a world. Names decide only where the tutorial fixes them. [LE4] */

/** Those of the learner's account. [LE12] */
export function mine<Thing extends { readonly accountId: Me['accountId'] }>(
  things: Readonly<Record<string, Thing>>,
  { accountId }: Me,
): Thing[] {
  return Object.values(things).filter((thing) => thing.accountId === accountId);
}

export const botSkillName = 'Bot';
export const humanSkillName = 'Human';

export function botSkill(scene: Scene, me: Me): Skill | undefined {
  return mine(scene.skills, me).find((skill) => sameName(skill.name, botSkillName));
}

/** Can this user take chats as a person? */
export function isHumanAgent({ profiles }: Scene, user: User): boolean {
  return user.type === 'human' && user.enabled && hasRole(user, profiles, 'agent') && user.maxChats !== 0;
}

/** The skill Human and every other one, but the bot's, that a human agent has; those that somebody has come first. */
export function humanSkills(scene: Scene, me: Me): Skill[] {
  const held = new Set(
    mine(scene.users, me)
      .filter((user) => isHumanAgent(scene, user))
      .flatMap((user) => user.skills),
  );
  const skills = mine(scene.skills, me).filter((skill) => !sameName(skill.name, botSkillName));
  return [
    ...skills.filter((skill) => held.has(skill.id)),
    ...skills.filter((skill) => !held.has(skill.id) && sameName(skill.name, humanSkillName)),
  ];
}

/** The skills a handover leads to; before there is an integration, those it could lead to. */
function handoffSkills(scene: Scene, me: Me): Skill[] {
  const people = humanSkills(scene, me);
  const ids = new Set<string>(mine(scene.bots, me).flatMap((bot) => bot.integrations.map(targetOf)));
  const aimedAt = people.filter((skill) => ids.has(skill.id));
  return aimedAt.length > 0 ? aimedAt : people;
}

/** The human agents who get what is handed over, those who are Available first. */
export function handoffAgents(scene: Scene, me: Me): User[] {
  const skills = new Set(handoffSkills(scene, me).map((skill) => skill.id));
  const agents = mine(scene.users, me).filter(
    (user) => isHumanAgent(scene, user) && user.skills.some((id) => skills.has(id)),
  );
  return [
    ...agents.filter((user) => isAvailable(scene, user)),
    ...agents.filter((user) => !isAvailable(scene, user)),
  ];
}

/** Who takes over, and the skill they have for it. */
export function handoffCrew(scene: Scene, me: Me): Crew & { readonly skill: string } {
  const skill = handoffSkills(scene, me)[0]?.name ?? humanSkillName;
  return { skill, asset: `the skill “${skill}”`, people: handoffAgents(scene, me) };
}

export function isAvailable(scene: Scene, user: User): boolean {
  return scene.agents[user.id]?.state === 'online';
}

/** Bot users that have the bot's skill. */
export function botUsers(scene: Scene, me: Me): User[] {
  const skill = botSkill(scene, me);
  if (!skill) return [];
  return mine(scene.users, me).filter((user) => user.type === 'bot' && user.skills.includes(skill.id));
}

/** The account's bots, those that hand over first. */
export function lessonBots(scene: Scene, me: Me): Bot[] {
  const bots = mine(scene.bots, me);
  return [...bots.filter(canHandOver), ...bots.filter((bot) => !canHandOver(bot))];
}

/** Has a dialog that calls an escalation. */
export function canHandOver(bot: Bot): boolean {
  return bot.dialogs.some((dialog) => dialog.interactions.some((one) => callsEscalation(bot, one)));
}

export function callsEscalation(bot: Bot, interaction: Interaction): boolean {
  return (
    interaction.kind === 'integration' &&
    interaction.enabled &&
    bot.integrations.some((one) => one.id === interaction.integrationId && passesOn(one))
  );
}

export const handoffDialogName = 'Agent Handoff';

/** A dialog with the bot it belongs to. */
export interface HandoffDialog {
  readonly bot: Bot;
  readonly dialog: Dialog;
}

/** Names close enough to that. */
const similar = /hand[\s-]?(off|over)|agent|human|escalat|transfer/i;

/** Standard dialogs for the handover: by their name, or because they call an escalation. */
export function handoffDialogs(scene: Scene, me: Me): HandoffDialog[] {
  return lessonBots(scene, me).flatMap((bot) =>
    bot.dialogs
      .filter(
        (dialog) =>
          dialog.kind === 'standard' &&
          (similar.test(dialog.name) || dialog.interactions.some((one) => callsEscalation(bot, one))),
      )
      .map((dialog) => ({ bot, dialog })),
  );
}

export function starterOf({ dialog }: HandoffDialog): Interaction<'user-says'> | undefined {
  for (const one of dialog.interactions) if (one.kind === 'user-says' && one.enabled) return one;
  return undefined;
}
