import { leastHeight, mostHeight, plainHeight, plainTheme } from '#sdk/embed';

/** What somebody has chosen for a frame; empty is what the element does by itself. */
export interface EmbedChoice {
  readonly start: string;
  readonly lesson: string;
  readonly step: string;
  /** Names with blanks between them. */
  readonly panes: string;
  readonly theme: string;
  readonly height: string;
  readonly loading: string;
}

export const plainChoice: EmbedChoice = {
  start: '',
  lesson: '',
  step: '',
  panes: '',
  theme: plainTheme,
  height: `${plainHeight}`,
  loading: 'lazy',
};

/** Attributes that say more than the element does without them, in the order of its documentation. */
export function attributesOf(choice: EmbedChoice): readonly (readonly [name: string, value: string])[] {
  return Object.entries({ ...choice, step: choice.lesson === '' ? '' : choice.step }).filter(
    ([name, value]) => value !== '' && value !== plainChoice[name as keyof EmbedChoice],
  );
}

/** What is put into a page: the script, the element, and in it a link for who sees no frame. [UI157] */
export function snippetOf(choice: EmbedChoice, base: string, title: string): string {
  const attributes = attributesOf(choice).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return [
    `<script src="${escaped(new URL('embed.js', base).href)}"></script>`,
    `<handoff-sandbox${attributes.join('')}>`,
    `  <a href="${escaped(linkOf(choice, base))}">${escaped(title)}</a>`,
    '</handoff-sandbox>',
  ].join('\n');
}

/** The same by an address. */
function linkOf({ start, lesson, step, panes }: EmbedChoice, base: string): string {
  const address = new URL(base);
  if (start !== '') address.searchParams.set('start', start);
  const place = panes === '' ? lesson !== '' && ['lesson', lesson, step] : ['panes', ...panes.split(' ')];
  if (place) address.hash = `/${place.filter(Boolean).map(encodeURIComponent).join('/')}`;
  return address.href;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string) => text.replace(/[&"<>]/g, (sign) => entities[sign] ?? sign);

/** Why this can be no height; undefined where it can. */
export function heightProblem(height: string): string | undefined {
  const isOne = /^\d+$/.test(height) && Number(height) >= leastHeight && Number(height) <= mostHeight;
  return isOne ? undefined : `A height is a number of pixels from ${leastHeight} to ${mostHeight}.`;
}

/** Answers the height that was typed last and can be. [EB21] */
export function lastGoodHeight(): (typed: string) => string {
  let last = plainChoice.height;
  return (typed) => (last = heightProblem(typed) === undefined ? typed : last);
}
