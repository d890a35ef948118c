import type { Command } from '#contract/command';
import type { CampaignDraft } from '#model/campaign';
import type { UserDraft } from '#model/user';
import { sameName } from '#model/comparable-text';
import type { OpenForm } from '../../kit/open-forms';

type Values = Readonly<Record<string, unknown>>;

/** Something new that a command would make, and may stand half filled in on the page. */
interface Making {
  readonly noun: string;
  /** What a form that is finished holds. */
  readonly values: Values;
  /** Is a form with these values of the same thing, not of another one of its kind? */
  readonly fits: (typed: Values) => boolean;
}

const whatever = () => true;

/** What a command makes anew; null where it changes something that is there. */
export function makingOf(command: Command): Making | null {
  switch (command.type) {
    case 'skill.save':
      return ifNew('skill', command.draft, named(command.draft.name));
    case 'campaign.save':
      return ifNew('campaign', command.draft, named(command.draft.name)) ?? newEngagement(command.draft);
    case 'user.save':
      return ifNew('user', userFields(command.draft), isUser(command.draft));
    case 'integration.save':
      return ifNew('integration', command.draft, whatever);
    case 'connector.save':
      return ifNew('connector', command.draft, whatever);
    case 'bot.create':
      return { noun: 'bot', values: { ...command }, fits: whatever };
    case 'dialog.create':
      return { noun: 'dialog', values: { ...command }, fits: named(command.name) };
    default:
      return null;
  }
}

/** What is to be filled in so that this form is finished; null where it is of another thing, which is left alone. [LG17] */
export function lackingIn(form: Pick<OpenForm, 'values'>, { values, fits }: Making): Values | null {
  if (!fits(form.values)) return null;
  // A way to sign in is one value, and so is who signs in that way.
  const isUnsigned = isEmpty(form.values['password']) && isEmpty(form.values['key']);
  const isOpen = (field: string) =>
    ['type', 'method'].includes(field) ? isUnsigned : isEmpty(form.values[field]);
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => field in form.values && isOpen(field)),
  );
}

/** A campaign that is there gets one more engagement: that stands in its wizard. */
function newEngagement({ engagements }: CampaignDraft): Making | null {
  const added = engagements.find(({ id }) => id === null);
  if (!added) return null;
  const { routing, ...rest } = added;
  const skillId = routing.kind === 'specific-skill' ? routing.skillId : '';
  const values: Values = { ...rest, routing: routing.kind, skillId };
  const fits = (typed: Values) =>
    ['conversationKind', 'routing', 'skillId'].every(
      (field) => isEmpty(typed[field]) || typed[field] === values[field],
    );
  return { noun: 'engagement', values, fits };
}

function ifNew(noun: string, draft: object & { readonly id?: unknown }, fits: Making['fits']): Making | null {
  return 'id' in draft && draft.id !== null ? null : { noun, values: { ...draft }, fits };
}

function named(name: string): Making['fits'] {
  return (typed) => isSame(typed['name'], name);
}

function isUser({ loginName, type }: UserDraft): Making['fits'] {
  return (typed) => isSame(typed['loginName'], loginName) || (type === 'bot' && typed['type'] === 'bot');
}

/** Nothing written is the same as whatever it is to be. */
function isSame(typed: unknown, wanted: string): boolean {
  return typeof typed !== 'string' || isEmpty(typed.trim()) || sameName(typed, wanted);
}

/** As the form has them: a way to sign in is several of its fields. */
function userFields({ login, ...rest }: UserDraft): Values & { readonly id: unknown } {
  return login.method === 'api-key'
    ? { ...rest, method: login.method, key: login.key }
    : { ...rest, method: login.method, password: login.password };
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === '';
}
