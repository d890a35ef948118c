import type { FileType } from '../file-types';

/** A file as clients tell of it: where it lies, never what is in it. */
export interface HostedFile {
  /** Its last part is the name of the file. */
  readonly relativePath: string;
  readonly fileType: FileType;
  /** In bytes; not there where its sender does not say. */
  readonly fileSize?: number;
  readonly caption?: string;
}

export function nameOfFile({ relativePath }: Pick<HostedFile, 'relativePath'>): string {
  return relativePath.slice(relativePath.lastIndexOf('/') + 1);
}

/** What can be read of a file where nothing is drawn. */
export function textOfFile(file: HostedFile): string {
  const { fileType, fileSize, caption } = file;
  const size = fileSize === undefined ? '' : `, ${sizeInWords(fileSize)}`;
  return `${nameOfFile(file)} (${fileType}${size})${caption ? `\n${caption}` : ''}`;
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
