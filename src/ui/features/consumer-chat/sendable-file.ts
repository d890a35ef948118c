import { fileTypeNamed, fileTypes, fileLimits } from '#model/file-types';
import type { SendableFile } from '../../people/visitor-chat.svelte';

/** What files may end in, as pickers want it. */
export const sendableEndings = ['jpg', ...fileTypes].map((type) => `.${type.toLowerCase()}`).join(',');

/** What is told of a picked file, or why it cannot be sent. [VP14] */
export async function sendableFile(
  file: Pick<File, 'name' | 'size' | 'slice'>,
): Promise<SendableFile | string> {
  const { name, size } = file;
  const [, ending = ''] = /^.+\.([^.]+)$/.exec(name) ?? [];
  const fileType = fileTypeNamed(ending);
  const named = `“${shortened(name)}”`;
  if (name.length > fileLimits.name) return `${named} has a name of more than ${fileLimits.name} characters.`;
  if (fileType === null) return `${named} is none of these: ${fileTypes.join(', ')}.`;
  if (size === 0) return `${named} is empty.`;
  if (size > fileLimits.bytes)
    return `${named} has ${megabytes(size)} MB: a file has at most ${megabytes(fileLimits.bytes)} MB.`;
  // A folder that is dropped looks like a file until it is read.
  return (await isReadable(file))
    ? { name, fileType, fileSize: size }
    : `${named} cannot be read: is it a folder?`;
}

/** In tenths, and never less than there is. */
const megabytes = (bytes: number) => Math.ceil(bytes / 100_000) / 10;

const shortened = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

function isReadable(file: Pick<File, 'slice'>): Promise<boolean> {
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
}
