import { fileTypeNamed } from '#model/file-types';
import type { Interaction } from '#model/interaction';
import { textLens, type Lenses } from './lens';
import { textsAt, type Raw } from './raw';
import { first } from './tile-paths';

const upload = [...first, 'fileUpload'] as const;
const accepted = [...upload, 'acceptedTypes'] as const;

/** What only a File Upload has. */
export const uploadFields: Lenses<
  Pick<Interaction<'file-upload'>, 'started' | 'succeeded' | 'failed' | 'acceptedTypes'>
> = {
  started: textLens(...upload, 'startedMessage'),
  succeeded: textLens(...upload, 'successMessage'),
  failed: textLens(...upload, 'failureMessage'),
  acceptedTypes: {
    path: accepted,
    read: (raw) => [...new Set(textsAt(raw, ...accepted).flatMap((type) => fileTypeNamed(type) ?? []))],
    // Types that are not known here stay.
    write: (now, before) => [...now, ...strangeOf(textsAt(before))],
  },
};

/** The types of files that are not taken here. */
export function strangeTypesIn(raw: Raw): readonly string[] {
  return strangeOf(textsAt(raw, ...accepted));
}

function strangeOf(types: readonly string[]): readonly string[] {
  return types.filter((type) => !fileTypeNamed(type));
}
