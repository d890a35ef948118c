import type { Component } from 'svelte';
import BookOpen from '@lucide/svelte/icons/book-open';
import Braces from '@lucide/svelte/icons/braces';
import EyeOff from '@lucide/svelte/icons/eye-off';
import FileUp from '@lucide/svelte/icons/file-up';
import ImageIcon from '@lucide/svelte/icons/image';
import Headset from '@lucide/svelte/icons/headset';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import ListChecks from '@lucide/svelte/icons/list-checks';
import PointerIcon from '@lucide/svelte/icons/mouse-pointer-click';
import Tags from '@lucide/svelte/icons/tags';
import CircleQuestion from '@lucide/svelte/icons/message-circle-question-mark';
import Plug from '@lucide/svelte/icons/plug';
import Question from '@lucide/svelte/icons/circle-question-mark';
import Quote from '@lucide/svelte/icons/message-square-quote';
import TextIcon from '@lucide/svelte/icons/message-square-text';
import type { InteractionKind } from '#model/interaction';
import type { Icon } from '../../../kit/icon';
import type { EditorProps } from '../interaction-draft';
import AgentTransferEditor from './AgentTransferEditor.svelte';
import ButtonEditor from './ButtonEditor.svelte';
import FileUploadEditor from './FileUploadEditor.svelte';
import ImageEditor from './ImageEditor.svelte';
import IntegrationEditor from './IntegrationEditor.svelte';
import KnowledgeAiEditor from './KnowledgeAiEditor.svelte';
import MultipleChoiceEditor from './MultipleChoiceEditor.svelte';
import QuickReplyEditor from './QuickReplyEditor.svelte';
import StructuredEditor from './StructuredEditor.svelte';
import TextEditor from './TextEditor.svelte';
import TextQuestionEditor from './TextQuestionEditor.svelte';
import UniversalEditor from './UniversalEditor.svelte';
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
  'private-message': { icon: EyeOff, Editor: TextEditor },
  image: { icon: ImageIcon, Editor: ImageEditor },
  'text-question': { icon: CircleQuestion, Editor: TextQuestionEditor },
  'quick-reply': { icon: Tags, Editor: QuickReplyEditor },
  button: { icon: PointerIcon, Editor: ButtonEditor },
  'multiple-choice': { icon: ListChecks, Editor: MultipleChoiceEditor },
  structured: { icon: LayoutGrid, Editor: StructuredEditor },
  universal: { icon: Braces, Editor: UniversalEditor },
  integration: { icon: Plug, Editor: IntegrationEditor },
  'knowledge-ai': { icon: BookOpen, Editor: KnowledgeAiEditor },
  'file-upload': { icon: FileUp, Editor: FileUploadEditor },
  'agent-transfer': { icon: Headset, Editor: AgentTransferEditor },
  unknown: { icon: Question, Editor: UnknownEditor },
};

export function iconOf(kind: InteractionKind): Icon {
  return looks[kind].icon;
}

/** The component that edits the content of this kind in its card. */
export function editorOf<Kind extends InteractionKind>(kind: Kind): Component<EditorProps<Kind>> {
  return looks[kind].Editor;
}
