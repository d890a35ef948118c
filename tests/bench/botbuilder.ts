import { createRequire } from 'node:module';
import { join } from 'node:path';

/* As much of the Bot Framework 4.23 as is needed: https://github.com/microsoft/botbuilder-js */
interface TurnContext {
  sendActivity(text: string): Promise<unknown>;
}
interface Core {
  readonly TestAdapter: new (turn: (context: TurnContext) => Promise<void>) => {
    readonly conversation: { readonly conversation: { id: string } };
    readonly activityBuffer: { readonly text: string }[];
    processActivity(text: string): Promise<void>;
  };
  readonly MemoryStorage: new () => unknown;
  readonly ConversationState: new (storage: unknown) => {
    createProperty(name: string): unknown;
    saveChanges(context: TurnContext): Promise<void>;
  };
}
interface Step {
  readonly context: TurnContext;
  prompt(name: string, text: string): Promise<unknown>;
  endDialog(): Promise<unknown>;
}
interface Dialogs {
  readonly DialogSet: new (state: unknown) => {
    add(dialog: unknown): void;
    createContext(context: TurnContext): Promise<{
      continueDialog(): Promise<{ readonly status: string }>;
      beginDialog(name: string): Promise<unknown>;
    }>;
  };
  readonly WaterfallDialog: new (
    name: string,
    steps: readonly ((step: Step) => Promise<unknown>)[],
  ) => unknown;
  readonly TextPrompt: new (name: string) => unknown;
}

/** A waterfall that says all but the last text as prompts; each talk is a conversation of its own and answers what it was told. */
export function createWaterfall(
  peers: string,
  texts: readonly string[],
): (lines: readonly string[]) => Promise<readonly string[]> {
  const load = createRequire(join(peers, 'package.json'));
  const core = load('botbuilder-core') as Core;
  const { DialogSet, TextPrompt, WaterfallDialog } = load('botbuilder-dialogs') as Dialogs;
  const state = new core.ConversationState(new core.MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialog'));
  dialogs.add(new TextPrompt('ask'));
  dialogs.add(
    new WaterfallDialog('order', [
      ...texts.slice(0, -1).map((text) => (step: Step) => step.prompt('ask', text)),
      async (step) => {
        await step.context.sendActivity(texts.at(-1) ?? '');
        return step.endDialog();
      },
    ]),
  );
  const adapter = new core.TestAdapter(async (context) => {
    const current = await dialogs.createContext(context);
    const { status } = await current.continueDialog();
    if (status === 'empty') await current.beginDialog('order');
    await state.saveChanges(context);
  });
  let talks = 0;
  return async (lines) => {
    adapter.conversation.conversation.id = `talk ${(talks += 1)}`;
    for (const line of lines) await adapter.processActivity(line);
    return adapter.activityBuffer.splice(0).map(({ text }) => text);
  };
}
