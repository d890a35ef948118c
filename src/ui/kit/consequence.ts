/** A line of what will go or stands in the way; some lead to where it can be seen and mended. */
export type Consequence = string | { readonly text: string; readonly link: string; readonly href: string };
