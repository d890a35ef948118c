import type { Bot } from '#model/bot';
import { callableBy, type Calling } from '#model/interaction/called-integration';
import type { Option } from '../../../kit/option';

/** What an interaction can call, and what it names if that is something else. [BB200] */
export function integrationOptions({ integrations }: Bot, interaction: Calling): readonly Option[] {
  const { integrationId } = interaction;
  const options = callableBy(interaction, integrations).map(({ id, name }) => ({ value: id, label: name }));
  if (!integrationId || options.some(({ value }) => value === integrationId)) return options;
  const other = integrations.find(({ id }) => id === integrationId);
  return [...options, { value: integrationId, label: other?.name ?? 'An integration that was deleted' }];
}
