import { ok, type Result } from '#base/result';
import type { Failure } from '#model/failure';
import type { SkillId } from '#model/ids';
import { isTtrSeconds, longestTtr, ttrTypes } from '#model/ttr';
import { malformed, readId, readSkill } from './parse-id';
import { fieldsOf, isObject, asList, asOneOf, type Json } from './read-json';
import type { FieldChange } from './requests';

const changeTypes = { ADD: 'add', REMOVE: 'remove', SUGGEST: 'suggest' } as const;
const changeRoles = { ASSIGNED_AGENT: 'assigned-agent', MANAGER: 'manager', READER: 'reader' } as const;

/** The operations of one UpdateConversationField; fields the sandbox does not keep are passed over. [PR6] */
export function parseFieldChanges(value: unknown): Result<readonly FieldChange[], Failure> {
  const operations = asList(value);
  if (operations.length === 0) return malformed('conversationField is missing');
  const changes: FieldChange[] = [];
  for (const operation of operations) {
    if (!isObject(operation) || typeof operation['field'] !== 'string')
      return malformed('a conversationField has no field');
    const change = parseChange(operation);
    if (!change.ok) return change;
    if (change.value !== null) changes.push(change.value);
  }
  const firstClose = changes.findIndex(({ field }) => field === 'close');
  return ok(changes.filter(({ field }, index) => field !== 'close' || index === firstClose));
}

function parseChange(operation: Json): Result<FieldChange | null, Failure> {
  switch (operation['field']) {
    case 'ParticipantsChange':
      return parseParticipants(operation);
    case 'Skill': {
      if (operation['skill'] === undefined) return malformed('skill is missing');
      const skill = readSkill<SkillId>(operation['skill']);
      return skill.ok ? ok({ field: 'skill', skillId: skill.value }) : skill;
    }
    case 'ConversationStateField':
    case 'Stage':
      return ok(operation['conversationState'] === 'CLOSE' ? { field: 'close' } : null);
    case 'DialogChange':
      return ok(fieldsOf(operation['dialog'])['state'] === 'CLOSE' ? { field: 'close' } : null);
    case 'TTRField':
      return parseTtr(operation);
    default:
      return ok(null);
  }
}

/** Case counts, and only CUSTOM has a value of its own: what stands there with another type says nothing. [MS21] */
function parseTtr({ ttrType, value }: Json): Result<FieldChange, Failure> {
  const type = asOneOf(ttrTypes, ttrType);
  if (type === null) return malformed(`ttrType is none of ${ttrTypes.join(', ')}`);
  if (type !== 'CUSTOM') return ok({ field: 'ttr', ttr: { type } });
  return isTtrSeconds(value)
    ? ok({ field: 'ttr', ttr: { type, seconds: value } })
    : malformed(`CUSTOM needs a value of 1 to ${longestTtr} whole seconds`);
}

function parseParticipants({ type, role, userId }: Json): Result<FieldChange | null, Failure> {
  if (typeof type !== 'string' || typeof role !== 'string')
    return malformed('a ParticipantsChange needs type and role');
  const change = asOneOf(['ADD', 'REMOVE', 'SUGGEST'], type);
  const kept = asOneOf(['ASSIGNED_AGENT', 'MANAGER', 'READER'], role);
  if (change === null || kept === null) return ok(null);
  // Only who is to have it is suggested. [AE128]
  if (change === 'SUGGEST' && kept !== 'ASSIGNED_AGENT') return ok(null);
  const absent = userId === undefined || userId === null || userId === '';
  const user = absent ? null : readId(userId);
  if (!absent && user === null) return malformed('userId is no id');
  return ok({ field: 'participants', change: changeTypes[change], role: changeRoles[kept], user });
}
