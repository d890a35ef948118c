import type { Component } from 'svelte';
import CircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import Plug from '@lucide/svelte/icons/plug';
import Question from '@lucide/svelte/icons/circle-question-mark';
import Quote from '@lucide/svelte/icons/message-square-quote';
import TextIcon from '@lucide/svelte/icons/message-square-text';
import type { InteractionKind } from '#model/interaction';
import type { Icon } from '../../../kit/icon';
import type { EditorProps } from '../interaction-draft';
import IntegrationEditor from './IntegrationEditor.svelte';
import TextEditor from './TextEditor.svelte';
import TextQuestionEditor from './TextQuestionEditor.svelte';
import UnknownEditor from './UnknownEditor.svelte';
import UserSaysEditor from './UserSaysEditor.svelte';

interface Look<Kind extends InteractionKind> {
  readonly icon: Icon;
  /** Edits its content in its card. */
  readonly Editor: Component<EditorProps<Kind>>;
}

/** One line a kind. */
const looks: { readonly [Kind in InteractionKind]: Look<Kind> } = {
  'user-says': { icon: Quote, Editor: UserSaysEditor },
  text: { icon: TextIcon, Editor: TextEditor },
  'text-question': { icon: CircleQuestion, Editor: TextQuestionEditor },
  integration: { icon: Plug, Editor: IntegrationEditor },
  unknown: { icon: Question, Editor: UnknownEditor },
};

export function iconOf(kind: InteractionKind): Icon {
  return looks[kind].icon;
}

/** The component that edits the content of this kind in its card. */
export function editorOf<Kind extends InteractionKind>(kind: Kind): Component<EditorProps<Kind>> {
  return looks[kind].Editor;
}
