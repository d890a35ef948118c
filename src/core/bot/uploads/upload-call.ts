import type { Ask } from '#model/bot-run';
import type { Interaction } from '#model/interaction';
import { nameOfFile, type HostedFile } from '#model/rich-content/hosted-file';
import { askOf, leadsNowhere } from '../integrations/ask-for-call';
import { uploadOf } from '../integrations/request-of';
import { calledBy } from '../integration-of';
import { note, type TurnDraft } from '../turn-draft';

/** The call that uploads a file; null, and told, where the file is not taken or nothing takes it. [BT346] */
export function uploadCall(
  draft: TurnDraft,
  asker: Interaction<'file-upload'>,
  file: HostedFile,
): Ask<'call'> | null {
  const { name: interaction, acceptedTypes } = asker;
  const { fileType: type } = file;
  if (!acceptedTypes.includes(type)) {
    note(draft, 'file-not-accepted', { interaction, file: nameOfFile(file), type });
    return null;
  }
  const integration = calledBy(draft.bot, asker);
  if (integration?.kind !== 'file') {
    note(draft, 'integration-missing', { interaction });
    return null;
  }
  if (integration.method === 'GET') {
    note(draft, 'file-left-out', { integration: integration.name });
    return null;
  }
  const filled = uploadOf(draft, integration, file);
  return leadsNowhere(draft, integration, filled) ? null : askOf(draft, integration, filled);
}
