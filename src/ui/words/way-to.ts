import { unreachable } from '#base/unreachable';
import type { AccountId } from '#model/ids';
import type { Mend } from '#model/obstacle';

/** The link to where something in the way is mended. [VP12] */
export function wayTo(mend: Mend, accountId: AccountId): { readonly label: string; readonly path: string } {
  switch (mend.at) {
    case 'campaigns':
      return { label: 'Go to the campaigns', path: `/a/${accountId}/campaigns` };
    case 'campaign':
      return { label: 'Open the campaign', path: `/a/${accountId}/campaigns/${mend.campaignId}` };
    case 'users':
      return { label: 'Go to the users', path: `/a/${accountId}/um!users` };
    case 'bots':
      return { label: 'Go to the bots', path: '/bots' };
    case 'connectors':
      return { label: 'Go to its agent connectors', path: `/bots/${mend.botId}/connectors` };
    case 'agent-workspace':
      return { label: 'Go to the agent workspace', path: '/agent' };
    default:
      return unreachable(mend);
  }
}
