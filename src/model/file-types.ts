/** What can be uploaded. */
export const fileTypes = ['JPEG', 'PNG', 'GIF', 'PDF', 'DOCX', 'PPTX', 'XLSX'] as const;
export type FileType = (typeof fileTypes)[number];

export function isFileType(text: string): text is FileType {
  return fileTypes.some((one) => one === text);
}
