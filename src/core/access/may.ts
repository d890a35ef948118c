import { ok, type Result } from '#base/result';
import type { Command, CommandType } from '#model/command';
import { fail, type Failure } from '#model/failure';
import type { Profile, User } from '#model/user';

/** What a command needs of who gives it. */
export type Need =
  /** Nobody: the engine itself asks for it. */
  | { readonly kind: 'nobody' }
  /** An enabled user. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'profile'; readonly profile: Profile; readonly why: string; readonly field?: string };

const nobody: Need = { kind: 'nobody' };
const somebody: Need = { kind: 'somebody' };
/** Production takes an Administrator, Demo anybody. [AC5] */
const toDeploy: Need = {
  kind: 'profile',
  profile: 'administrator',
  why: 'deploying to Production takes an Administrator',
  field: 'environment',
};

/** By type of command: one line each. */
const needs: { readonly [T in CommandType]: Need | ((command: Extract<Command, { type: T }>) => Need) } = {
  'skill.save': somebody,
  'skill.delete': somebody,
  'user.save': somebody,
  'user.delete': somebody,
  'user.generateKey': somebody,
  'user.signIn': somebody,
  'campaign.save': somebody,
  'campaign.publish': somebody,
  'campaign.delete': somebody,
  'bot.create': somebody,
  'bot.rename': somebody,
  'bot.delete': somebody,
  'dialog.create': somebody,
  'dialog.save': somebody,
  'dialog.delete': somebody,
  'interaction.add': somebody,
  'interaction.save': somebody,
  'interaction.move': somebody,
  'interaction.delete': somebody,
  'integration.save': somebody,
  'integration.delete': somebody,
  'connector.save': ({ draft }) => (draft.environment === 'production' ? toDeploy : somebody),
  'connector.start': somebody,
  'connector.stop': somebody,
  'connector.delete': somebody,
  'skill.restore': somebody,
  'user.restore': somebody,
  'campaign.restore': somebody,
  'bot.restore': somebody,
  'dialog.restore': somebody,
  'interaction.restore': somebody,
  'integration.restore': somebody,
  'connector.restore': ({ connector }) => (connector.environment === 'production' ? toDeploy : somebody),
  'preview.open': somebody,
  'preview.say': somebody,
  'preview.reset': somebody,
  'clock.set': somebody,
  'clock.advance': somebody,
  // The engine itself notes where a learner stands.
  'lesson.enter': nobody,
};

/** What this command needs, for handlers and for whoever wants to say beforehand why not. */
export function needOf<C extends Command>(command: C): Need {
  // The table pairs each command with its own need; the union hides that from the compiler.
  const need = needs[command.type] as Need | ((command: C) => Need);
  return typeof need === 'function' ? need(command) : need;
}

/** May this user do what takes that? The failure is the reason, as a sentence. [AC7] */
export function may(user: User | undefined, need: Need): Result<null, Failure> {
  if (need.kind === 'nobody') return ok(null);
  if (!user) return fail('not-permitted', { why: 'choose first who you act as' });
  if (!user.enabled)
    return fail('not-permitted', { why: `“${user.loginName}” is disabled. Act as somebody else` });
  return need.kind === 'profile' && !user.profiles.includes(need.profile)
    ? fail('not-permitted', { why: need.why }, need.field)
    : ok(null);
}
