/** Where the marks find the list of problems, of which there is one, and the list the button that opens it. */
export const panelId = 'bot-problems';
export const buttonId = 'bot-problems-button';
