import { fileTypeNamed, fileTypes, fileLimits } from '#model/file-types';
import type { SendableFile } from '../../people/visitor-chat.svelte';

/** What files may end in, as pickers want it. */
export const sendableEndings = ['jpg', ...fileTypes].map((type) => `.${type.toLowerCase()}`).join(',');

/** What is told of a picked file, or why it cannot be sent. [VP14] */
export function sendableFile({ name, size }: Pick<File, 'name' | 'size'>): SendableFile | string {
  const fileType = fileTypeNamed(name.slice(name.lastIndexOf('.') + 1));
  if (fileType === null) return `“${name}” is none of these: ${fileTypes.join(', ')}.`;
  if (size === 0) return `“${name}” is empty.`;
  if (size > fileLimits.bytes)
    return `“${name}” has ${(size / 1_000_000).toFixed(1)} MB: a file has at most ${fileLimits.bytes / 1_000_000} MB.`;
  return { name, fileType, fileSize: size };
}
