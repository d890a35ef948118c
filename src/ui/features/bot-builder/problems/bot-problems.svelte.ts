import { createContext } from 'svelte';
import type { AllowedHost } from '#model/allowed-host';
import type { Bot } from '#model/bot';
import type { BotEnvironment } from '#model/bot-environment';
import type { Connector } from '#model/connector';
import type { Endpoint } from '#model/endpoint';
import type { DialogId, InteractionId } from '#model/ids';
import type { Resource } from '#model/resource';
import { validateBot, type Fix, type KnownSkill, type BotUser, type Problem } from '#sdk/bot-checks';
import type { SoughtInBot } from '../../../bot-log/bot-address';
import type { BotDraft } from '../bot-draft.svelte';

interface Looked {
  readonly bot: () => Bot;
  readonly draft: BotDraft;
  /** The bot as it would be if everything were saved; where it is not given, at each moment. */
  readonly settled?: () => Bot;
  /** Those of the bot's account; undefined while they are not known. */
  readonly skills: () => readonly KnownSkill[] | undefined;
  /** The users it signs in as. */
  readonly players?: () => readonly BotUser[];
  /** Its connectors; undefined while they are not known. */
  readonly connectors?: () => readonly Connector[] | undefined;
  /** What answers calls of the account; undefined while that is not known. */
  readonly endpoints?: () => readonly Endpoint[] | undefined;
  /** Those of the account; undefined while they are not known. */
  readonly environments?: () => readonly BotEnvironment[] | undefined;
  /** The API Access Keys of the account; undefined while they are not known. */
  readonly keys?: () => readonly string[] | undefined;
  /** What the account keeps for services; undefined while that is not known. */
  readonly resources?: () => readonly Resource[] | undefined;
  /** Hosts that calls may reach. */
  readonly allowedHosts?: () => readonly AllowedHost[] | undefined;
}

/** What stands in the way of the bot as it is being edited, errors first. [BB26–BB28] */
export class BotProblems {
  /** What a list has just led to: its card takes the focus once. */
  sought = $state.raw<Pick<Problem, 'field' | 'interactionId'>>();
  /** The code that an address has just led to: its editor opens there once. */
  soughtCode = $state.raw<SoughtInBot>();
  readonly #looked: Looked;
  /** The bot that is judged. */
  readonly bot = $derived.by(
    () => this.#looked.settled?.() ?? this.#looked.draft.settledBot(this.#looked.bot()),
  );
  readonly #all = $derived.by(() => {
    const { skills, players, connectors, endpoints, resources, environments, keys, allowedHosts } =
      this.#looked;
    const known = skills();
    if (known === undefined) return [];
    return validateBot(this.bot, known, {
      players: players?.(),
      connectors: connectors?.(),
      endpoints: endpoints?.(),
      resources: resources?.(),
      environments: environments?.(),
      keys: keys?.(),
      allowedHosts: allowedHosts?.(),
    });
  });
  /** Errors and warnings. */
  readonly list: readonly Problem[] = $derived([...this.#of('error'), ...this.#of('warning')]);
  /** Nothing that has to be mended; counted apart. */
  readonly advice: readonly Problem[] = $derived(this.#of('advice'));

  readonly #ofInteraction = $derived(this.#by(({ interactionId }) => interactionId));
  readonly #ofDialog = $derived(this.#by(({ dialogId }) => dialogId));

  constructor(looked: Looked) {
    this.#looked = looked;
  }

  /** Why what would mend it cannot be done now: it would save along what was only typed. */
  whyNotMend({ interactionId, fixes = [] }: Problem): string | undefined {
    const { bot, draft } = this.#looked;
    const touched = new Set<unknown>([interactionId, ...fixes.map(({ command }) => interactionOf(command))]);
    const all = bot().dialogs.flatMap(({ interactions }) => interactions);
    const isTyped = all.some((stored) => touched.has(stored.id) && draft.isChanged(stored));
    return isTyped ? 'Save or discard what was typed there first.' : undefined;
  }

  /** Brings what an address names into sight. */
  seek(place: SoughtInBot): void {
    const { interactionId, code } = place;
    if (interactionId !== null) this.sought = { interactionId, field: code && 'code' };
    this.soughtCode = code === null ? undefined : place;
  }

  /** Somebody has done something else before it came: it is not looked for any more. [BB164] */
  readonly giveUp = (event?: Event): void => {
    // A key that is held down is still the press that looked for it.
    if (event && 'repeat' in event && event.repeat) return;
    this.sought = this.soughtCode = undefined;
  };

  ofInteraction(id: InteractionId): readonly Problem[] {
    return this.#ofInteraction.get(id) ?? [];
  }

  /** Those of its interactions too. */
  ofDialog(id: DialogId): readonly Problem[] {
    return this.#ofDialog.get(id) ?? [];
  }

  /** Asked for by every card and dialog at once. */
  #by<K>(keyOf: (problem: Problem) => K): ReadonlyMap<K, readonly Problem[]> {
    const found = new Map<K, Problem[]>();
    for (const problem of [...this.list, ...this.advice]) {
      const key = keyOf(problem);
      found.set(key, [...(found.get(key) ?? []), problem]);
    }
    return found;
  }

  #of(severity: Problem['severity']): readonly Problem[] {
    return this.#all.filter((problem) => problem.severity === severity);
  }
}

export const [useProblems, provideProblems] = createContext<BotProblems>();

/** Which interaction a fix is about, wherever its problem stands. */
function interactionOf(command: Fix['command']): InteractionId | null {
  if (command.type === 'interaction.save') return command.interaction.id;
  return command.type === 'interaction.delete' ? command.interactionId : null;
}
