import { unreachable } from '#base/unreachable';
import type { AccountId } from '#model/ids';
import type { DeployCheck, DeployStep } from '#sdk/checks';
import { joinWords } from '../live/text-problems';

/** A check in words; what is not done says how it is mended, and where. [AD13] */
export interface DeployLine {
  readonly step: DeployStep;
  readonly isDone: boolean;
  readonly label: string;
  readonly mend?: {
    readonly text: string;
    readonly link?: { readonly label: string; readonly path: string };
  };
}

const labels: Readonly<Record<DeployStep, string>> = {
  'bot-user': 'A bot agent: a user of the type Bot',
  enabled: 'The bot agent is enabled',
  'api-key': 'It signs in with an API key',
  skill: 'It has a skill',
  places: 'It has places for the conversations of its connector',
  engagement: 'A published engagement leads to that skill',
  type: 'Connectors and engagements are of the account’s conversation type',
  addresses: 'Conversation Builder signs in from an address that the account allows',
  added: 'A connector is added: it ties the bot to its agent',
  started: 'The connector is started: from then on the bot runs where it is deployed to',
};

/** `add` is the button by which a connector is added. */
export function deployLines(own: AccountId, checks: readonly DeployCheck[], add: string): DeployLine[] {
  return checks.map((check) => {
    const { step, isDone } = check;
    const line = { step, isDone, label: labels[step] };
    return isDone ? line : { ...line, mend: mendOf(own, check, add) };
  });
}

function mendOf(own: AccountId, check: DeployCheck, add: string): NonNullable<DeployLine['mend']> {
  const { step, lacking, strange = [], accountId = lacking[0]?.accountId ?? own } = check;
  const [first] = lacking;
  const names = joinWords(lacking.map(({ loginName }) => `“${loginName}”`));
  const verb = (one: string, several: string) => `${names} ${lacking.length > 1 ? several : one}`;
  const user = first && {
    label: `Open ${first.loginName}`,
    path: `/a/${accountId}/um!users/${first.id}`,
  };
  const addUser = { label: 'Add a user', path: `/a/${accountId}/um!users/new` };
  if (
    !user &&
    (step === 'enabled' ||
      step === 'api-key' ||
      step === 'skill' ||
      step === 'places' ||
      step === 'engagement')
  )
    return { text: 'The bot agent comes first.' };
  const of = (text: string) => ({ text, ...(user && { link: user }) });
  switch (step) {
    case 'bot-user':
      return { text: 'There is none that is free: add one under Users and Skills.', link: addUser };
    case 'enabled':
      return of(`${verb('is', 'are')} disabled, and only enabled users can be chosen.`);
    case 'api-key':
      return of(
        `${verb('signs', 'sign')} in with a password. Change that soon: a key is safer, and it does not expire.`,
      );
    case 'skill':
      return of(`${verb('has', 'have')} none: pick one in its field Skills.`);
    case 'places':
      return of(
        `${verb('has', 'have')} none: see “Max no. live chats” for Chat, and “Max no. messaging conversations” for Messaging.`,
      );
    case 'type':
      return strange.length === 0
        ? {
            text: 'A connector is for another one and does not sign in: change its Conversation Type.',
            link: { label: 'Open the account’s settings', path: '/profile/account' },
          }
        : {
            text: `${joinWords(strange.map(({ name }) => `“${name}”`))} ${strange.length > 1 ? 'are' : 'is'} for another one: no connector of the account takes what comes from there.`,
            link: { label: 'Open the campaigns', path: `/a/${accountId}/campaigns` },
          };
    case 'engagement':
      return {
        text: `No published engagement leads to a skill of ${names}: let one route to it, and publish its campaign.`,
        link: { label: 'Open the campaigns', path: `/a/${accountId}/campaigns` },
      };
    case 'addresses':
      return {
        text: 'Its addresses are not allowed: the settings say which to allow.',
        link: { label: 'Open the account’s settings', path: '/profile/account' },
      };
    case 'added':
      return { text: `Press ${add}. Adding establishes the connection and deploys nothing yet.` };
    case 'started':
      return { text: 'Press Start.' };
    default:
      return unreachable(step);
  }
}
