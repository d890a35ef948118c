import * as v from 'valibot';
import { engineFieldsOf, shownFields } from '#model/ai/engine-forms';
import { engineNames, type EngineName } from '#model/ai/engine-names';
import { privateKeyIn } from '#model/ai/signing';
import { conversationKinds } from '#model/campaign';
import type { Connector, ConnectorDraft } from '#model/connector';
import type { AccountId, SkillId, UserId } from '#model/ids';
import { asId } from '#model/ids';
import type { Profiles } from '#model/profile';
import type { User } from '#model/user';
import { rolesOf } from '#sdk/checks';
import { checkChatWaits, checkEngineFields } from '#sdk/engine-checks';
import type { Sandbox, WindowStorage } from '#sdk/index';
import { Form } from '../../live/form.svelte';
import { engineSteps, type EngineStep } from './engine-steps';

const valuesSchema = v.object({
  userId: v.string(),
  conversationKind: v.string(),
  warningSeconds: v.string(),
  warning: v.string(),
  closeSeconds: v.string(),
  closing: v.string(),
  /** Welcome Messages. */
  welcomes: v.optional(v.boolean(), false),
  /** Engagement Attributes. */
  attributes: v.optional(v.boolean(), false),
  customer: v.string(),
  agent: v.string(),
  failure: v.string(),
  skillId: v.string(),
  engine: v.string(),
  answeredBy: v.optional(v.picklist(['stand-in', 'service']), 'stand-in'),
  /** Of all engines that were looked at. */
  fields: v.record(v.string(), v.string()),
  /** To the Data Disclaimer. What is stored was agreed to. */
  agreed: v.optional(v.boolean(), false),
});
export type EngineValues = v.InferOutput<typeof valuesSchema>;
type Field = keyof EngineValues;

export interface EngineSurroundings {
  readonly accountId: AccountId;
  readonly users: () => readonly User[];
  readonly profiles: () => Profiles;
  /** As it is now; none for a new one, and for one that was deleted. */
  readonly stored: () => Connector | undefined;
}

const blank: EngineValues = {
  ...{ userId: '', conversationKind: '', engine: '', fields: {}, agreed: false },
  ...{ welcomes: false, attributes: false, answeredBy: 'stand-in' },
  ...{ warningSeconds: '120', warning: 'Are you still there?' },
  ...{ closeSeconds: '240', closing: 'I close this chat, as I have not heard from you.' },
  customer: 'I cannot help you any further. I pass you on to somebody who can.',
  agent: 'The bot could not go on and has passed this conversation on.',
  failure: 'Nobody can take this over at the moment. Please try again later.',
  skillId: '',
};

function valuesOf({ plays, userId, conversationKind }: Connector): EngineValues | null {
  if (plays.kind !== 'engine') return null;
  const { engine, fields, escalation, chat, welcomes = false, attributes = false, real } = plays;
  return {
    ...blank,
    ...{
      userId,
      conversationKind,
      engine,
      ...escalation,
      welcomes,
      attributes,
      answeredBy: real ? 'service' : 'stand-in',
      agreed: true,
      fields: engineFieldsOf(fields),
    },
    ...(chat && {
      ...{ warningSeconds: String(chat.warningMs / 1000), warning: chat.warning },
      ...{ closeSeconds: String(chat.closeMs / 1000), closing: chat.closing },
    }),
  };
}

export const kindOf = ({ conversationKind }: EngineValues) =>
  conversationKinds.find((one) => one === conversationKind) ?? null;
export const engineOf = ({ engine }: Pick<EngineValues, 'engine'>): EngineName | null =>
  engineNames.find((one) => one === engine) ?? null;

/** NaN for what is no whole number of seconds. */
const msOf = (seconds: string) => (/^\s*\d+\s*$/.test(seconds) ? Number(seconds) * 1000 : NaN);

/** What the engine is to be told, as far as it is entered. */
export function playsOf(values: EngineValues) {
  const engine = engineOf(values) ?? 'watson';
  const { customer, agent, failure, warning, closing, skillId, fields } = values;
  return {
    ...{ kind: 'engine' as const, engine },
    fields: shownFields(engine, fields).map(({ key }) => ({ key, value: (fields[key] ?? '').trim() })),
    escalation: { customer, agent, failure, skillId: asId<SkillId>(skillId) },
    chat:
      kindOf(values) === 'chat'
        ? {
            ...{ warningMs: msOf(values.warningSeconds), warning },
            ...{ closeMs: msOf(values.closeSeconds), closing },
          }
        : null,
    ...(kindOf(values) === 'messaging' && values.welcomes && { welcomes: true as const }),
    ...(values.attributes && { attributes: true as const }),
    ...(engine !== 'functions' && values.answeredBy === 'service' && { real: true as const }),
  };
}

/** What is wrong with a private key, told and not forbidden: a stand-in answers whatever stands there. [AE88] */
export function whyNoKey(typed: string): string | undefined {
  return typed.trim() === '' || privateKeyIn(typed) !== null
    ? undefined
    : 'This is no private key of a service account: it goes from BEGIN PRIVATE KEY to END PRIVATE KEY. Only a stand-in would answer.';
}

/** What is typed, and asked for at its field. */
const entered = (what: string) => ({ what, say: `Enter ${what}.` });

/** Asked before anything is sent to an engine. */
export const agree = 'Agree to the Data Disclaimer.';

function problemsOf(values: EngineValues): Partial<Record<Field, string>> {
  const plays = playsOf(values);
  const [missing] = engineOf(values) === null ? [] : checkEngineFields(plays);
  return {
    ...Object.fromEntries(checkChatWaits(plays).map(({ field, text }) => [field, text])),
    ...(missing && { fields: missing.text }),
    ...(!values.agreed && { agreed: agree }),
  };
}

/**
 * The form of one engine’s connector, over all steps. [AE26]
 * @param id null for a new one
 */
export function createEngineForm(
  sandbox: Pick<Sandbox, 'dispatch' | 'workspace'>,
  storage: WindowStorage,
  id: Connector['id'] | null,
  around: EngineSurroundings,
) {
  const onlyChat = (what: string, field: Field) => ({
    ...entered(what),
    lacks: (values: EngineValues) => kindOf(values) === 'chat' && String(values[field]).trim() === '',
  });
  return new Form<EngineValues>({
    storage,
    key: `unsaved ${sandbox.workspace} ${around.accountId} engine ${id ?? 'new'}`,
    schema: valuesSchema,
    fields: {
      userId: { label: 'agent', needed: { what: 'an agent', say: 'Pick the bot user it signs in as.' } },
      conversationKind: {
        label: 'conversation type',
        needed: { what: 'a conversation type', say: 'Pick the type of its conversations.' },
      },
      warningSeconds: { label: 'time until warning' },
      warning: { label: 'warning message', needed: onlyChat('a warning message', 'warning') },
      closeSeconds: { label: 'time until conversation close' },
      closing: { label: 'close message', needed: onlyChat('a close message', 'closing') },
      welcomes: { label: 'welcome messages' },
      attributes: { label: 'engagement attributes' },
      customer: { label: 'transfer message to customer', needed: entered('a message to the customer') },
      agent: { label: 'transfer message to agent', needed: entered('a message to the agent') },
      failure: { label: 'transfer failure message', needed: entered('a failure message') },
      skillId: {
        label: 'transfer to skill',
        needed: { what: 'a skill', say: 'Pick the skill to escalate to.' },
      },
      engine: {
        label: 'AI provider',
        needed: { what: 'an AI provider', say: 'Choose an AI provider.' },
      },
      answeredBy: { label: 'who answers' },
      fields: { label: 'A.I. configuration' },
      agreed: {
        label: 'data disclaimer',
        needed: { what: 'agreement', say: agree, lacks: ({ agreed }) => !agreed },
      },
    },
    ...(id === null && { blank: () => blank }),
    stored: () => {
      const now = around.stored();
      return now ? valuesOf(now) : null;
    },
    check: problemsOf,
    send: (values, asNew) => {
      const user = around.users().find((one) => one.id === values.userId);
      const old = around.stored();
      const [role = 'agent'] = user ? rolesOf(user, around.profiles()) : [];
      const draft: ConnectorDraft = {
        ...{ settings: old?.settings ?? [], environment: old?.environment ?? 'demo', role },
        ...{ id: asNew ? null : id, accountId: around.accountId, userId: asId<UserId>(values.userId) },
        ...{ conversationKind: kindOf(values) ?? 'messaging', plays: playsOf(values) },
      };
      return sandbox.dispatch({ type: 'connector.save', draft });
    },
  });
}
export type EngineForm = ReturnType<typeof createEngineForm>;

const stepOf: Readonly<Record<keyof EngineValues, EngineStep>> = {
  userId: 'agent',
  ...{ conversationKind: 'type', warningSeconds: 'type', warning: 'type' },
  ...{ closeSeconds: 'type', closing: 'type', welcomes: 'type', attributes: 'type' },
  ...{ customer: 'escalation', agent: 'escalation', failure: 'escalation', skillId: 'escalation' },
  ...{ engine: 'engine', answeredBy: 'engine', fields: 'engine', agreed: 'engine' },
};
const fieldsOf = (step: EngineStep) =>
  (Object.keys(stepOf) as Field[]).filter((field) => stepOf[field] === step);

/** The first thing that keeps this step from being done; undefined where nothing does. */
export function whyNotNext(form: EngineForm, step: EngineStep): string | undefined {
  return form.whyNotIn((field) => stepOf[field] === step);
}

/** The first thing that keeps the bot from being saved, here or in the step it names. [AE219] */
export function whyNotDone(form: EngineForm, here: EngineStep): string | undefined {
  const others = engineSteps.map(({ id, label }) => {
    const why = id === here ? undefined : whyNotNext(form, id);
    return why && `${label}: ${why}`;
  });
  return whyNotNext(form, here) ?? others.find((why) => why !== undefined);
}

/** The first other step in which something is wrong, or in which two versions wait for a choice. [AE251] */
export function stepToMend(form: EngineForm, here: EngineStep): EngineStep | undefined {
  const others = engineSteps.map(({ id }) => id).filter((id) => id !== here);
  return others.find((id) =>
    fieldsOf(id).some((field) => form.whyNotIn((one) => one === field) || form.clashesAt(field).length > 0),
  );
}

/** The step of the field that the engine has refused. [AE251] */
export function stepRefused(form: EngineForm): EngineStep | undefined {
  return engineSteps.find(({ id }) => fieldsOf(id).some((field) => field === form.save.failure?.field))?.id;
}

/** Tells what is wrong in this step at its fields. [AE251] */
export function tellWrong(form: EngineForm, step: EngineStep): void {
  for (const field of fieldsOf(step)) form.errors.leave(field);
}
