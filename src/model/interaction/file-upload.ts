import * as v from 'valibot';
import { fileTypes, type FileType } from '../file-types';
import type { IntegrationId } from '../ids';
import { limits } from '../limits';
import { id, list } from '../schema-parts';
import { interactionKind } from './spec';

/** An upload takes its time: the bot goes on meanwhile, and is told in a line how it ended. */
export const fileUpload = interactionKind({
  category: 'statement',
  label: 'File Upload',
  does: 'Asks for a file that goes to a File integration, and goes on.',
  calls: 'file',
  texts: {
    text: { what: 'The message that asks for a file', limit: limits.interactionText },
    started: { what: 'The message while it is uploaded', limit: limits.interactionText },
    succeeded: { what: 'The success message', limit: limits.interactionText },
    failed: { what: 'The failure message', limit: limits.interactionText },
  },
  more: () => ({
    integrationId: v.nullable(id<IntegrationId>()),
    acceptedTypes: list(v.picklist(fileTypes), fileTypes.length),
  }),
  blank: () => ({
    text: 'Please upload a file.',
    started: 'Your file is being uploaded.',
    succeeded: 'Your file was uploaded.',
    failed: 'Your file could not be uploaded.',
    integrationId: null,
    acceptedTypes: [] as FileType[],
  }),
});
