export type Tone = 'ok' | 'busy' | 'warning' | 'danger' | 'off';

/** A state as people read it. */
export interface Words {
  readonly label: string;
  readonly tone: Tone;
}
