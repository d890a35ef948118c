import { fileTypeNamed, fileTypes, fileLimits } from '../file-types';
import { limits } from '../limits';
import { nameOfFile, type HostedFile } from './hosted-file';
import { isFields, readText, wrong, type CardReading, type Fields } from './reading';

/** A file that a message tells of, or what is wrong with it. What else is sent along, such as a preview, is not kept. */
export function readHostedFile(message: unknown): HostedFile | string {
  if (!isFields(message)) return 'message is no object';
  const reading: CardReading = { problems: [], left: 0 };
  const text = (field: string, limit: number, needed = false) =>
    readText(reading, message, field, 'message', { limit, needed });
  const relativePath = text('relativePath', limits.url, true);
  const fileType = fileTypeNamed(text('fileType', limits.url, true));
  const caption = text('caption', fileLimits.caption);
  const fileSize = readSize(reading, message);
  if (fileType === null) wrong(reading, 'message.fileType', `is none of ${fileTypes.join(', ')}`);
  else if (nameOfFile({ relativePath }) === '') wrong(reading, 'message.relativePath', 'names no file');
  const [problem] = reading.problems;
  if (problem !== undefined || fileType === null) return problem ?? '';
  return { relativePath, fileType, ...(fileSize && { fileSize }), ...(caption && { caption }) };
}

function readSize(reading: CardReading, { fileSize }: Fields): number | null {
  if (fileSize === undefined || fileSize === null) return null;
  if (
    typeof fileSize === 'number' &&
    Number.isInteger(fileSize) &&
    fileSize > 0 &&
    fileSize <= fileLimits.bytes
  )
    return fileSize;
  wrong(reading, 'message.fileSize', `is no number of bytes from 1 to ${fileLimits.bytes}`);
  return null;
}
