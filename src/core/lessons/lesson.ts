import type { Command } from '../engine/commands/index';
import type { PersonMove } from '#model/person-move';
import type { ApiKey, User } from '#model/user';
import type { Noun } from './nouns';
import type { Me, Scene } from './scene';

/** What a learner fills in. `{…}` is filled in from the world. */
export interface Value {
  /** The field's name. */
  readonly label: string;
  readonly value: string;
  readonly enter: 'type' | 'choose';
}

/** A real control, by role and accessible name or the beginning of that name. */
export interface Control {
  readonly role:
    'button' | 'link' | 'textbox' | 'combobox' | 'menuitem' | 'menuitemradio' | 'radio' | 'switch' | 'tab';
  readonly name: string;
  /** What it is to hold; without it whatever stands there will do. `{…}` is filled in from the world. */
  readonly value?: string;
  /** Done with once this one is there. */
  readonly until?: Omit<Control, 'until'>;
  /** There are several of that name: the one in the same entry of a list as the first of its stage. */
  readonly beside?: true;
  /** The way ends with it. */
  readonly ends?: true;
}

/** Where a step is done. */
export interface Where {
  /** What stands after `#` in the address; `{…}` is filled in from the world. */
  readonly route: string;
  /** Where it is seen that it is done, if not there; null where that is seen everywhere. */
  readonly effect?: string | null;
  /** Other addresses at which somebody may be in the middle of it. */
  readonly also?: readonly string[];
  /** The way through the page, stage by stage; a stage is reached once its first control is there. */
  readonly way: readonly (readonly Control[])[];
  /** What hides the way where room is short: pressed by Show me when nothing of the way is to be seen. */
  readonly folds?: readonly Control[];
}

/** How a step is done as things stand, where that is another way than the usual one. [LE14] */
export interface Detour {
  readonly how: readonly string[];
  readonly values: readonly Value[];
  readonly where: Where;
}

/** The people for a step, those who are Available first, and what they have for it. */
export interface Crew {
  /** Such as: the skill “Human”. */
  readonly asset: string;
  readonly people: readonly User[];
}

/** One thing done for the learner; consumer and agent moves take the client's door like everybody. */
export type Move =
  | { readonly kind: 'command'; readonly command: Command }
  /** The engine makes the key, the command takes it. */
  | { readonly kind: 'with-key'; readonly loginName: string; readonly command: (key: ApiKey) => Command }
  | PersonMove;

export interface Step {
  readonly id: string;
  /** Id of the part of the lesson it stands in. */
  readonly part: string;
  /** A state is asked for again once it is no longer true; an event has happened for good. [LE7] */
  readonly asksFor: 'state' | 'event';
  readonly title: string;
  /** Why, in few words. */
  readonly say: string;
  /** The way there, click by click. */
  readonly how: readonly string[];
  readonly values: readonly Value[];
  readonly where: Where;
  /** Another way, where the usual one leads nowhere as things stand. [LE14] */
  readonly detour?: (scene: Scene, me: Me) => Detour | null;
  /** Who can do it, where it takes a certain skill or permission. */
  readonly takes?: (scene: Scene, me: Me) => Crew;
  /** What the check reads; nothing else can change its answer. */
  readonly looksAt: readonly Noun[];
  /** What is still missing, in sentences; none means done. */
  readonly missing: (scene: Scene, me: Me) => readonly string[];
  /** What brings it about from here; nothing while an earlier step is lacking. */
  readonly solution: (scene: Scene, me: Me) => readonly Move[];
}

/** Something to try, and where. */
export interface Suggestion {
  readonly title: string;
  readonly say: string;
  readonly route: string;
}

export interface LessonText {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The start whose world it goes on from, where it does not begin with an empty one. */
  readonly goesOnFrom?: string;
  readonly parts: readonly { readonly id: string; readonly title: string }[];
  readonly steps: readonly Step[];
  /** The id of the step from which on it is played to who wants to watch: those before are set up first, and take nobody’s part. */
  readonly watchFrom: string;
  /** What to try when all is done. */
  readonly after: readonly Suggestion[];
  /** What the names in braces stand for; null while there is nothing to put there. */
  readonly placeholders: Readonly<Record<string, (scene: Scene, me: Me) => string | null>>;
}

export interface Lesson extends LessonText {
  readonly stepsByNoun: Readonly<Record<Noun, readonly Step[]>>;
}

/** A lesson as the list shows it; what else it holds is fetched once somebody has begun it. */
export interface LaterLesson extends Pick<LessonText, 'id' | 'title' | 'about'> {
  load(): Promise<Lesson>;
}

export function createLesson(text: LessonText): Lesson {
  const lookers = (noun: Noun) => text.steps.filter((step) => step.looksAt.includes(noun));
  return {
    ...text,
    stepsByNoun: {
      profiles: lookers('profiles'),
      skills: lookers('skills'),
      users: lookers('users'),
      campaigns: lookers('campaigns'),
      bots: lookers('bots'),
      connectors: lookers('connectors'),
      agents: lookers('agents'),
      conversations: lookers('conversations'),
      runs: lookers('runs'),
      'consumer-lines': lookers('consumer-lines'),
      'user-lines': lookers('user-lines'),
    },
  };
}

/** Puts the world's values in place of `{names}`; null while one of them has none. [LE11] */
export function fillPlaceholders(lesson: LessonText, text: string, scene: Scene, me: Me): string | null {
  let filled = true;
  const result = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = lesson.placeholders[name]?.(scene, me) ?? null;
    if (value === null) filled = false;
    return value ?? '';
  });
  return filled ? result : null;
}
