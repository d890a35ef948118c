import type { Route } from '../../parse-route';
import {
  arrangementPath,
  divide,
  evenShares,
  paneNames,
  readArrangement,
  type PaneName,
} from './pane-address';
import { framelessAddress } from '../../panes/frameless-address';
import { beginningOf, paneKinds, paneTitles } from '../../panes/pane-kinds';

interface Pane {
  readonly name: PaneName;
  readonly title: string;
  readonly path: string;
  /** Where it was sent; it goes on by itself. */
  readonly source: string;
  readonly share: number;
}

/** The panes of a tab, and how they share its room. [UI141] */
export class Panes {
  readonly #here: string;
  readonly #account: string;
  #paths = $state.raw<readonly string[]>([]);
  #sent = $state.raw<readonly string[]>([]);
  #shares = $state.raw<readonly number[]>([]);
  /** Bigger, with nothing secret, and what is done is named. [UI143] */
  isShow = $state(false);

  constructor(here: string, account: string, route: Route) {
    this.#here = here;
    this.#account = account;
    this.take(route);
  }

  readonly all: readonly Pane[] = $derived.by(() => {
    const titles = paneTitles(this.#paths);
    return paneNames.slice(0, this.#paths.length).map((name, index) => ({
      name,
      title: titles[index] ?? '',
      path: this.#paths[index] ?? '',
      source: framelessAddress(this.#here, this.#sent[index] ?? '', name),
      share: this.#shares[index] ?? 0,
    }));
  });

  get path(): string {
    const { isShow } = this;
    return arrangementPath({ paths: this.#paths, shares: this.#shares, isShow }, this.#account);
  }

  get mayAdd(): boolean {
    return this.#paths.length < paneNames.length;
  }

  /** Shows what an address says, unless that is what is shown. */
  take(route: Route): void {
    const asked = readArrangement(route, this.#account);
    const isShown = this.#paths.length > 0 && arrangementPath(asked, this.#account) === this.path;
    if (isShown) return;
    this.#sent = asked.paths;
    this.#paths = asked.paths;
    this.#shares = asked.shares;
    this.isShow = asked.isShow;
  }

  /** Sends a pane to the beginning of what it is to show. The answer is that address: its frame may have gone elsewhere from the same one. [UI301] */
  show(index: number, kindId: string): string | undefined {
    const path = beginningOf(kindId, this.#account);
    if (path === undefined) return undefined;
    this.#sent = this.#sent.with(index, path);
    this.follow(index, path);
    return this.all[index]?.source;
  }

  /** A pane has gone elsewhere. */
  follow(index: number, path: string): void {
    if (index < this.#paths.length) this.#paths = this.#paths.with(index, path);
  }

  add(): void {
    const paths = paneKinds.map(({ path }) => path(this.#account));
    const path = paths.find((one) => !this.#paths.includes(one));
    if (path === undefined || !this.mayAdd) return;
    this.#sent = [...this.#sent, path];
    this.#paths = [...this.#paths, path];
    this.#shares = evenShares(this.#paths.length);
  }

  /** The last one goes: the others keep their names, and so who they are. */
  removeLast(): void {
    this.#sent = this.#sent.slice(0, -1);
    this.#paths = this.#paths.slice(0, -1);
    this.#shares = evenShares(this.#paths.length);
  }

  /** A pane and the next one divide what they have. */
  divide(index: number, share: number): void {
    this.#shares = divide(this.#shares, index, share);
  }
}
