/** A picture to choose: the name is what is stored. */
export interface Picture {
  readonly name: string;
  readonly hint: string;
}

/** Chat templates: how the button looks on the visitor's page. */
export const templates = [
  { name: 'Corner button', hint: 'A round-edged button in the lower corner.' },
  { name: 'Side tab', hint: 'A tab at the edge of the window.' },
  { name: 'Banner', hint: 'A strip across the foot of the page.' },
  { name: 'In the text', hint: 'A button inside the content.' },
] as const satisfies readonly Picture[];
export type TemplateName = (typeof templates)[number]['name'];

/** Windows the conversation is held in. */
export const windows = [
  { name: 'Classic', hint: 'A header, the lines, the field to write in.' },
  { name: 'Compact', hint: 'Smaller, for pages with little room.' },
  { name: 'High contrast', hint: 'Strong outlines and large letters.' },
] as const satisfies readonly Picture[];

export const usualButtonText = 'Live Chat';
