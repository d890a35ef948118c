/** Where the cards find the details panel, of which there is one. */
export const detailsId = 'interaction-details';
