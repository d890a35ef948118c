import type { BotId } from '#model/ids';
import type { Sandbox } from '#sdk/index';
import type { Draft } from '../../../conversation/draft.svelte';
import { Action } from '../../../live/action.svelte';

/** What a person does in a bot's preview. A line that could not be said comes back into the field. [BB25] */
export class PreviewRun {
  /** What stands in the message field. */
  readonly draft: Draft;
  /** Counts the sessions begun here: what was pressed in one is not pressed in the next, though its lines may be the same. */
  session = $state(0);
  readonly #sandbox: Sandbox;
  readonly #botId: () => BotId;
  /** Lines leave one after the other, in the order in which they were sent. */
  #last: Promise<unknown> = Promise.resolve();

  readonly #open = new Action(() => this.#sandbox.dispatch({ type: 'preview.open', botId: this.#botId() }));
  readonly #say = new Action((text: string) =>
    this.#sandbox.dispatch({ type: 'preview.say', botId: this.#botId(), text }),
  );
  readonly #reset = new Action(() => this.#sandbox.dispatch({ type: 'preview.reset', botId: this.#botId() }));

  constructor(sandbox: Sandbox, botId: () => BotId, draft: Draft) {
    this.draft = draft;
    this.#sandbox = sandbox;
    this.#botId = botId;
  }

  get resetting(): boolean {
    return this.#reset.running;
  }

  get failure(): string {
    return this.#say.sentence || this.#reset.sentence || this.#open.sentence;
  }

  async open(): Promise<void> {
    await this.#open.run();
  }

  async reset(): Promise<void> {
    if ((await this.#reset.run()).ok) this.session += 1;
  }

  say(text: string): Promise<void> {
    const said = this.#last.then(() => this.#sayNow(text));
    this.#last = said;
    return said;
  }

  async #sayNow(text: string): Promise<void> {
    const answer = await this.#say.run(text);
    if (!answer.ok && this.draft.text === '') this.draft.text = text;
  }
}
