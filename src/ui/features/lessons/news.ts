import type { LessonRow } from '#contract/topics';

/** Ids of steps to be told of. */
export interface News {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

export const noNews: News = { done: [], undone: [] };

/** What is to be told after another look; the same object where nothing is new. What is not true any more is not told. [LG3] [LG20] */
function newsAfter(news: News, before: ReadonlySet<string>, now: ReadonlySet<string>): News {
  const fresh = [...now].filter((id) => !before.has(id));
  const lost = [...before].filter((id) => !now.has(id));
  if (fresh.length === 0 && lost.length === 0) return news;
  const done = fresh.length > 0 ? fresh : news.done.filter((id) => now.has(id));
  return { done, undone: [...news.undone.filter((id) => !now.has(id)), ...lost] };
}

/** What of a lesson was done at the last look. */
export class DoneSince {
  #last: { readonly rowId: string; readonly ids: ReadonlySet<string> } | null = null;

  /** The news after this look; those of before where the last one was at another lesson. */
  look({ id, steps }: Pick<LessonRow, 'id' | 'steps'>, news: News): News {
    const before = this.#last?.rowId === id ? this.#last.ids : null;
    const now = new Set(steps.filter(({ missing }) => missing.length === 0).map((step) => step.id));
    this.#last = { rowId: id, ids: now };
    return before ? newsAfter(news, before, now) : news;
  }
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** So many titles are told one by one: nobody reads a list of twenty. */
const mostTold = 3;

export function tellDone(steps: readonly Titled[], { done }: News): string {
  return done.length > mostTold ? `${done.length} steps done` : list('Done', steps, done);
}

export function tellUndone(steps: readonly Titled[], { undone }: News): string {
  return undone.length > mostTold
    ? `${undone.length} steps are open again`
    : list('No longer true', steps, undone);
}

function list(what: string, steps: readonly Titled[], ids: readonly string[]): string {
  const titles = steps.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? '' : `${what}: ${titles.join(', ')}`;
}
