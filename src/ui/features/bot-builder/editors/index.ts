import type { Component } from 'svelte';
import type { InteractionKind } from '#model/interaction';
import type { EditorProps } from '../interaction-draft';
import IntegrationEditor from './IntegrationEditor.svelte';
import TextEditor from './TextEditor.svelte';
import TextQuestionEditor from './TextQuestionEditor.svelte';
import UserSaysEditor from './UserSaysEditor.svelte';

const editors: { readonly [Kind in InteractionKind]: Component<EditorProps<Kind>> } = {
  'user-says': UserSaysEditor,
  text: TextEditor,
  'text-question': TextQuestionEditor,
  integration: IntegrationEditor,
};

/** The component that edits the content of this kind in its card. */
export function editorOf<Kind extends InteractionKind>(kind: Kind): Component<EditorProps<Kind>> {
  return editors[kind];
}
