import type { Bot } from './bot';
import type { Campaign } from './campaign';
import { comparable, tidyName } from './comparable-text';
import type { Domain } from './domain';
import type { Dialog } from './dialog';
import { freeName } from './free-name';
import { limits } from './limits';
import { newEscalation } from './new-escalation';
import type { User } from './user';

interface Rule {
  readonly limit: number;
  /** Those of which no two may have one name; undefined where twins do no harm. */
  readonly among?: string;
  /** What stands before the number of a twin. */
  readonly between?: string;
}

/**
 * Names that were not typed here, in the form they would have had: nothing in them that cannot be seen, and of two that look the
 * same the later one has a number. What was done is told in `notes`.
 */
export class NameMender {
  readonly notes: string[] = [];
  /** Of each kind the names given so far, in comparable form, with the number the next twin may have. */
  readonly #taken = new Map<string, Map<string, number>>();

  mend(place: string, given: string, { limit, among, between = ' ' }: Rule): string {
    const tidy = freeName({ stem: tidyName(given), taken: [], limit });
    if (tidy !== given) this.notes.push(`${place}: what cannot be seen was taken out of “${tidy}”.`);
    if (among === undefined) return tidy;
    const taken = this.#taken.get(among) ?? new Map<string, number>();
    this.#taken.set(among, taken);
    const next = taken.get(comparable(tidy));
    if (next === undefined) {
      taken.set(comparable(tidy), 2);
      return tidy;
    }
    let number = next;
    let name: string;
    do name = freeName({ stem: tidy, between, taken: [], limit, first: number++ });
    while (taken.has(comparable(name)));
    taken.set(comparable(tidy), number).set(comparable(name), 2);
    this.notes.push(`${place}: “${tidy}” was the name of another; this one is “${name}” now.`);
    return name;
  }

  /** A login name as typed ones are: without blanks. */
  joined(place: string, given: string): string {
    const joined = tidyName(given).replaceAll(' ', '_');
    if (joined === tidyName(given)) return given;
    this.notes.push(`${place}: blanks became underscores: “${joined}”.`);
    return joined;
  }
}

export function mendUser(names: NameMender, user: User, place: string): User {
  const login = `${place}.loginName`;
  return {
    ...user,
    loginName: names.mend(login, names.joined(login, user.loginName), {
      limit: limits.userName,
      among: `users of ${user.accountId}`,
      between: '_',
    }),
    name: names.mend(`${place}.name`, user.name, { limit: limits.userName }),
    nickname: names.mend(`${place}.nickname`, user.nickname, { limit: limits.userName }),
    email: names.mend(`${place}.email`, user.email, { limit: limits.email }),
  };
}

export function mendCampaign(names: NameMender, campaign: Campaign, place: string): Campaign {
  return {
    ...campaign,
    name: names.mend(`${place}.name`, campaign.name, {
      limit: limits.campaignName,
      among: `campaigns of ${campaign.accountId}`,
    }),
    engagements: campaign.engagements.map((one, at) => ({
      ...one,
      name: names.mend(`${place}.engagements.${at}.name`, one.name, {
        limit: limits.engagementName,
        among: `engagements of ${campaign.id}`,
      }),
      buttonText: names.mend(`${place}.engagements.${at}.buttonText`, one.buttonText, {
        limit: limits.buttonText,
      }),
    })),
  };
}

export function mendBot(names: NameMender, bot: Bot, place: string): Bot {
  const within = (kind: string, limit: number) => ({ limit, among: `${kind} of ${bot.id}` });
  return {
    ...bot,
    name: names.mend(`${place}.name`, bot.name, {
      limit: limits.botName,
      among: `bots of ${bot.accountId}`,
    }),
    dialogs: bot.dialogs.map((dialog, at) => ({
      ...mendEscalation(names.notes, dialog, `${place}.dialogs.${at}`),
      name: names.mend(`${place}.dialogs.${at}.name`, dialog.name, within('dialogs', limits.dialogName)),
      interactions: dialog.interactions.map((one, step) => ({
        ...one,
        name: names.mend(
          `${place}.dialogs.${at}.interactions.${step}.name`,
          one.name,
          within('interactions', limits.interactionName),
        ),
      })),
    })),
    integrations: bot.integrations.map((one, at) => ({
      ...one,
      name: names.mend(
        `${place}.integrations.${at}.name`,
        one.name,
        within('integrations', limits.integrationName),
      ),
    })),
    ...(bot.domain && { domain: mendDomain(names, bot.domain, bot.id, `${place}.domain`) }),
  };
}

/** What an Auto Escalation dialog allows is of that kind alone, and none is without. */
function mendEscalation(notes: string[], dialog: Dialog, place: string): Dialog {
  const { autoEscalation, ...rest } = dialog;
  const escalates = dialog.kind === 'auto-escalation';
  if (escalates === (autoEscalation !== undefined)) return dialog;
  const what = escalates ? `it allows ${newEscalation.threshold} fallbacks now` : 'it counts no fallbacks';
  notes.push(`${place}.autoEscalation: ${what}.`);
  return escalates ? { ...rest, autoEscalation: newEscalation } : rest;
}

function mendDomain(names: NameMender, domain: Domain, botId: string, place: string): Domain {
  const each = <Entry extends { readonly name: string }>(part: keyof Domain, entries: readonly Entry[]) =>
    entries.map((one, at) => {
      const rule = { limit: limits.intentName, among: `${part} of ${botId}` };
      return { ...one, name: names.mend(`${place}.${part}.${at}.name`, one.name, rule) };
    });
  return { intents: each('intents', domain.intents), entities: each('entities', domain.entities) };
}
