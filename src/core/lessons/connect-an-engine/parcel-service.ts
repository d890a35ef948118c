import type { CommandOf } from '../../engine/commands/index';
import type { Me } from '../scene';
import type { PlaysOf } from '#model/connector/player-kind';

const host = 'https://watson.example/api';
type Fields = PlaysOf<'engine'>['fields'];

/** A workspace of Watson as the form would have it entered. */
export const watsonFields: Fields = [
  { key: 'authentication', value: 'UserPass' },
  { key: 'workspaceUrl', value: host },
  { key: 'workspaceId', value: 'parcels' },
  { key: 'username', value: 'sandbox' },
  { key: 'password', value: 'sandbox' },
  { key: 'versionDate', value: '2018-09-20' },
];

/** What answers at that address: it knows parcels and agents, and speaks as Watson does. */
export function parcelService({ accountId }: Me, skill: string): CommandOf<'endpoint.save'> {
  const script = `const said = request.body.input.text.toLowerCase();
const card = { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7', tooltip: 'Parcel 7' }] };
const isAgent = said.includes('agent');
const values = isAgent ? ['I pass you on.'] : said.includes('parcel') ? ['Here it is:', { structuredContent: card }] : ['Ask for a parcel, or for an agent.'];
const transfer = { name: 'TRANSFER', type: 'client', result_variable: 'none', parameters: { skill: ${JSON.stringify(skill)} } };
return { intents: [], entities: [], output: { text: { values } }, context: {}, actions: isAgent ? [transfer] : [] };`;
  return {
    type: 'endpoint.save',
    draft: {
      ...{ id: null, accountId, name: 'Parcels, as Watson', method: 'POST', url: `${host}/v1/workspaces/*` },
      ...{ status: 200, delayMs: 0, headers: [], body: '', script },
    },
  };
}
