import { sameName } from '#model/comparable-text';
import { bodyLacks, escalationParts, keyHeader, keyLack, type CallLack } from '#model/escalation-call';
import type { Integration } from '#model/integration';
import { sayComesBack } from '../comes-back';
import { quote } from '../quote';
import { error, warning, type Finding } from '../validation/problem';
import type { Around } from './caller';

type Api = Integration<'api'>;

/** Why the platform’s escalation service would not take this call, as far as it says so beforehand. [BT241] */
export function serviceProblems(integration: Api, around: Around): Finding[] {
  const { skills, keys } = around;
  const key = keyLack(integration, keys);
  const lacks: CallLack[] = [
    ...(integration.method === 'POST' ? [] : [{ kind: 'method' } as const]),
    ...(key ? [key] : []),
    ...bodyLacks(integration, (id) => skills.some((skill) => skill.id === id)),
  ];
  return [...lacks.map((lack) => findingOf(integration, lack)), ...misled(integration, around)];
}

function findingOf(integration: Api, lack: CallLack): Finding {
  const service = 'the escalation service';
  switch (lack.kind) {
    case 'method': {
      const draft = { ...integration, method: 'POST' as const };
      const remedy = { label: 'Call it with POST', edit: { type: 'integration.save', draft } } as const;
      return error('method', `The method is ${integration.method}, but ${service} takes only POST.`, [
        remedy,
      ]);
    }
    case 'key-missing':
      return error(
        'headers',
        `There is no request header ${keyHeader}, so ${service} answers 401: add it with the API Access Key of My profile.`,
      );
    case 'key-wrong':
      return error(
        'headers',
        `The header ${keyHeader} is no API Access Key of this account, so ${service} answers 401: copy yours from My profile.`,
      );
    case 'body-broken':
      return error('postBody', `The Post Body is no JSON object, so ${service} answers 400.`);
    case 'body-field':
      return error(
        'postBody',
        `The Post Body says nothing for ${lack.field}: write ${escalationParts[lack.field]} there.`,
      );
    case 'body-conversation':
      return error(
        'postBody',
        `The conversationId in the Post Body names one conversation for ever: write ${escalationParts.conversationId} there.`,
      );
    case 'body-skill':
      return error(
        'postBody',
        `The agentSkillId in the Post Body is ${lack.id === '' ? 'empty' : quote(lack.id)}, which is the id of no skill of this account.`,
      );
  }
}

/** What is taken, and goes elsewhere than its author thinks. */
function misled({ postBody }: Api, { skills, players }: Around): Finding[] {
  const part = (name: string) =>
    new RegExp(`"${name}"\\s*:\\s*"?([^",}\\n]*)`).exec(postBody)?.[1]?.trim() ?? '';
  const id = part('agentSkillId');
  const player = players.find((one) => one.skills.includes(id));
  const name = part('agentSkillName');
  const isUnknown = name !== '' && !/\{|<</.test(name) && !skills.some((skill) => sameName(skill.name, name));
  return [
    ...(player ? [warning('postBody', sayComesBack(player))] : []),
    ...(isUnknown
      ? [
          warning(
            'postBody',
            `No skill of this account is called ${quote(name)}, the agentSkillName in the Post Body.`,
          ),
        ]
      : []),
  ];
}
