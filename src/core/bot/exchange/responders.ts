import { asId, type IntegrationId } from '#model/ids';
import type { Integration } from '#model/integration';
import { counts } from '#model/limits';
import { isRaw, listAt, textAt, type Raw } from './raw';

/** How an escalation made here is written; no file of the real product has shown its own word. */
const escalationType = 'LP_AGENT_ESCALATION';

export function readResponder(raw: Raw): Integration {
  const common = {
    id: asId<IntegrationId>(textAt(raw, 'id')),
    name: textAt(raw, 'name'),
    responseVariable: textAt(raw, 'responseDataVariable') || textAt(raw, 'name'),
    customData: listAt(raw, 'customDataFields')
      .slice(0, counts.customData)
      .map((one) => ({ key: textAt(one, 'key'), value: textAt(one, 'value') })),
    foreign: { raw },
  };
  const type = textAt(raw, 'integrationType') || 'API';
  if (type !== escalationType) return { ...common, kind: 'unknown', type };
  return {
    ...common,
    kind: 'agent-escalation',
    skillName: textAt(raw, 'agentSkillName'),
    skillId: textAt(raw, 'agentSkillId'),
    message: textAt(raw, 'transferMessage'),
  };
}

export function writeResponder(integration: Integration, chatbotId: string): Raw {
  const { foreign, id, name, responseVariable, customData } = integration;
  const before = isRaw(foreign?.['raw']) ? foreign['raw'] : { group: 'Responders' };
  const read = isRaw(foreign?.['raw']) ? readResponder(before) : null;
  const has = <Field extends keyof Integration>(field: Field) =>
    read !== null && JSON.stringify(read[field]) === JSON.stringify(integration[field]);
  return {
    ...before,
    chatbotId,
    id,
    name,
    ...(!has('responseVariable') && { responseDataVariable: responseVariable }),
    ...(!has('customData') && { customDataFields: customData }),
    ...(integration.kind === 'agent-escalation' && {
      integrationType: escalationType,
      agentSkillName: integration.skillName,
      agentSkillId: integration.skillId,
      transferMessage: integration.message,
    }),
  };
}
