/** What can be uploaded. */
export const fileTypes = ['JPEG', 'PNG', 'GIF', 'PDF', 'DOCX', 'PPTX', 'XLSX'] as const;
export type FileType = (typeof fileTypes)[number];

export const fileLimits = {
  bytes: 5_000_000,
  /** In characters. */
  caption: 1000,
  name: 255,
  /** Of a bot in one conversation. */
  uploadsAtOnce: 20,
} as const;

function isFileType(text: string): text is FileType {
  return fileTypes.some((one) => one === text);
}

/** The type that a word stands for (`pdf`, `.JPG`); null for none. */
export function fileTypeNamed(word: string): FileType | null {
  const type = word
    .trim()
    .replace(/^\./, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/^JPG$/, 'JPEG');
  return isFileType(type) ? type : null;
}
