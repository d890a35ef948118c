import type { ConversationKind } from '#model/campaign';
import type { ChatLimit } from '#model/user';
import type { Chance } from './chance';

/** A world before its first day, in small numbers: skills, people and bots point at each other by place. */
export interface Shape {
  readonly consumers: number;
  readonly skills: number;
  readonly humans: readonly {
    readonly skills: readonly number[];
    readonly maxChats: ChatLimit;
    readonly manager: boolean;
  }[];
  readonly bots: readonly BotShape[];
  readonly engagements: readonly {
    readonly kind: ConversationKind;
    /** null for all skills. */
    readonly skill: number | null;
    readonly published: boolean;
  }[];
  /** An outside engine with a connector of its own. */
  readonly engine?: EngineShape;
  /** Another account in the same world, with people of its own. */
  readonly nextDoor?: Shape;
}

export interface BotShape {
  readonly kind: ConversationKind;
  readonly skills: readonly number[];
  readonly maxChats: ChatLimit;
  readonly login: 'password' | 'api-key';
  /** Where its escalation leads, by an easy slip perhaps to itself. */
  readonly escalatesTo: number;
  /** Before its answers. */
  readonly delayMs: number;
  /** Does it answer the word that a transfer failed, or escalate again? */
  readonly hearsFailure: boolean;
}

export type EngineShape = Pick<BotShape, 'kind' | 'skills' | 'maxChats' | 'escalatesTo'> & {
  /** In messaging it speaks first. */
  readonly welcomes?: boolean;
};

function some(chance: Chance, below: number): number[] {
  const first = chance.upTo(below);
  return chance.percent(35) ? [...new Set([first, chance.upTo(below)])] : [first];
}

export function drawShape(chance: Chance): Shape {
  const skills = chance.between(1, 4);
  const limit = () => chance.pick<ChatLimit>([1, 1, 1, 2, 3, 0, 'unlimited']);
  const list = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const kinds: readonly ConversationKind[] = ['chat', 'messaging'];
  return {
    consumers: chance.between(1, 6),
    skills,
    humans: list(chance.pick([0, 1, 1, 2, 2, 3, 4]), () => ({
      skills: some(chance, skills),
      maxChats: limit(),
      manager: chance.percent(20),
    })),
    bots: list(chance.pick([0, 0, 1, 1, 2]), () => ({
      kind: chance.pick(kinds),
      skills: some(chance, skills),
      maxChats: chance.pick<ChatLimit>(['unlimited', 'unlimited', 1, 2]),
      login: chance.pick(['password', 'api-key'] as const),
      escalatesTo: chance.upTo(skills),
      delayMs: chance.pick([0, 0, 800, 10_000]),
      hearsFailure: chance.percent(60),
    })),
    engagements: list(chance.between(1, 3), () => ({
      kind: chance.pick(kinds),
      skill: chance.percent(85) ? chance.upTo(skills) : null,
      published: chance.percent(85),
    })),
  };
}

/** An engine to which the first engagement of this world leads, so that it is talked with. */
export function drawEngine(chance: Chance, { skills, engagements }: Shape): EngineShape {
  const [first] = engagements;
  return {
    kind: first?.kind ?? 'chat',
    skills: [first?.skill ?? 0],
    maxChats: chance.pick<ChatLimit>(['unlimited', 1, 2]),
    escalatesTo: chance.upTo(skills),
    welcomes: first?.kind === 'messaging' && chance.percent(60),
  };
}
